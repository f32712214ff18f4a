import Contracts
import Protobuf
import RPC

/// A raw route's other end: answers with what came, byte for byte, so that a signature over it can be checked.
enum HookEcho {
  static func answer(_ requests: MessageReader<CommonV1.RawRequest>, _ replies: MessageWriter<CommonV1.RawReply>) async throws {
    guard case .head(let head)? = try await requests.next()?.part else {
      throw RPCError(.invalidArgument, "a raw request begins with its head")
    }
    var answer = CommonV1.RawReplyHead()
    answer.status = 200
    answer.headers = [
      header("content-type", head.headers.first { $0.name == "content-type" }?.value ?? "application/octet-stream"),
      header("x-source", head.parameters["source"] ?? ""),
      header("x-signature", head.headers.first { $0.name == "x-signature" }?.value ?? ""),
    ]
    try await send(.head(answer), replies)
    while let part = try await requests.next()?.part {
      guard case .chunk(let bytes) = part else { throw RPCError(.invalidArgument, "a raw request has one head") }
      try await send(.chunk(bytes), replies)
    }
  }

  private static func header(_ name: String, _ value: String) -> CommonV1.RawHeader {
    var header = CommonV1.RawHeader()
    header.name = name
    header.value = value
    return header
  }

  private static func send(_ part: CommonV1.RawReply.Part, _ replies: MessageWriter<CommonV1.RawReply>) async throws {
    var reply = CommonV1.RawReply()
    reply.part = part
    try await replies.send(reply)
  }
}
