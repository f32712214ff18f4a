import Contracts
import Protobuf

/// What a service says beside the status of a refusal.
enum ErrorDetailsReader {
  /// Details that cannot be read are left out: the status still tells the client enough.
  static func violations(in details: [UInt8]) -> [Violation] {
    guard !details.isEmpty, let status = try? GoogleRpc.Status(wire: details) else { return [] }
    return status.details.compactMap { try? $0.unpacked(as: CommonV1.ErrorDetails.self) }.flatMap {
      $0.violations.map { Violation($0) }
    }
  }
}
