import Contracts
import Protobuf
import RPC

typealias Line = SchedulerV1.Line

extension SchedulerV1.Line {
  init(_ text: String, number: Int64 = 0) {
    self.init()
    self.text = text
    self.number = number
  }
}

/// Methods that are in no contract, one of each kind.
enum Echo {
  static func method(
    _ name: String, _ kind: CallKind = .unary, idempotent: Bool = false, callers: [String] = ["gateway"]
  ) -> Method<Line, Line> {
    Method(
      MethodDescriptor(
        service: "test.Echo", name: name, process: "scheduler", kind: kind, input: Line.descriptor, output: Line.descriptor,
        idempotent: idempotent, callers: callers, permission: "public"))
  }

  static let once = method("Once")
  static let repeated = method("Repeated", .serverStreaming)
  static let gathered = method("Gathered", .clientStreaming)
  static let conversed = method("Conversed", .bidirectional)

  static let handlers: [MethodHandler] = [
    .unary(once) { line, _ in line },
    .serverStreaming(repeated) { line, _, replies in
      for number in 0..<line.number { try await replies.send(Line(line.text, number: number)) }
    },
    .clientStreaming(gathered) { lines, _ in
      var all = Line("")
      for try await line in lines {
        all.text += line.text
        all.number += 1
      }
      return all
    },
    .bidirectional(conversed) { lines, _, replies in
      for try await line in lines { try await replies.send(line) }
    },
  ]
}
