import Contracts
import RPC
import TestSupport
import Testing

@Suite("Metadata", .timeLimit(.minutes(1))) struct MetadataTests {
  @Test("travels beside the call, text and bytes, doubled names too") func travels() async throws {
    let seen = Recorder<Metadata>()
    let handler = MethodHandler.unary(Echo.once) { line, call in
      seen.record(call.metadata)
      return line
    }
    try await withService([handler]) { client, _ in
      var metadata: Metadata = ["x-tenant": "one"]
      metadata.add("x-tenant", "two")
      metadata.add("passport-bin", bytes: (0...255).map { UInt8($0) })
      _ = try await client.unary(Echo.once, Line(""), CallOptions(metadata: metadata))
      #expect(seen.entries == [metadata])
    }
  }
}
