// Generated from Protos/uhub/notifier/v1/notifier.proto by dev/protos.

import Protobuf
import RPC

extension NotifierV1 {
  /// Mail, chat and webhooks.
  package protocol NotifierService: Sendable {
    func getStatus(_ request: CommonV1.GetStatusRequest, _ call: ServerCall) async throws -> CommonV1.ServiceStatus
  }
}
