import Contracts
import RPC
import TestSupport
import Testing

@Suite("A call", .timeLimit(.minutes(1))) struct CallKindTests {
  enum Way: Sendable, CaseIterable { case connection, inProcess }

  private func withChannel(_ way: Way, _ body: @escaping @Sendable (any RPCChannel) async throws -> Void) async throws {
    switch way {
    case .connection: try await withService(Echo.handlers) { client, _ in try await body(client) }
    case .inProcess: try await body(InProcessChannel(Echo.handlers, caller: "gateway"))
    }
  }

  @Test("takes a message and gives one", arguments: Way.allCases) func unary(_ way: Way) async throws {
    try await withChannel(way) { channel in
      let reply = try await channel.unary(Echo.once, Line("bonjour", number: 7), CallOptions())
      #expect(reply == Line("bonjour", number: 7))
    }
  }

  @Test("takes a message and gives a stream", arguments: Way.allCases) func serverStreaming(_ way: Way) async throws {
    try await withChannel(way) { channel in
      let numbers = try await channel.serverStreaming(Echo.repeated, Line("x", number: 100), CallOptions()) { replies in
        var numbers: [Int64] = []
        for try await line in replies { numbers.append(line.number) }
        return numbers
      }
      #expect(numbers == Array(0..<100))
    }
  }

  @Test("takes a stream and gives a message", arguments: Way.allCases) func clientStreaming(_ way: Way) async throws {
    try await withChannel(way) { channel in
      let reply = try await channel.clientStreaming(Echo.gathered, CallOptions()) { requests in
        for letter in "bonjour" { try await requests.send(Line(String(letter))) }
      }
      #expect(reply == Line("bonjour", number: 7))
    }
  }

  @Test("converses, each side in its turn", arguments: Way.allCases) func bidirectional(_ way: Way) async throws {
    try await withChannel(way) { channel in
      let answers = try await channel.bidirectional(Echo.conversed, CallOptions()) { requests, replies in
        var answers: [String] = []
        for word in ["un", "deux", "trois"] {
          try await requests.send(Line(word))
          answers.append(try await replies.next()?.text ?? "nothing")
        }
        try await requests.finish()
        let rest = try await replies.next()
        return answers + [rest == nil ? "end" : "more"]
      }
      #expect(answers == ["un", "deux", "trois", "end"])
    }
  }

  @Test("of a stream may give nothing", arguments: Way.allCases) func emptyStream(_ way: Way) async throws {
    try await withChannel(way) { channel in
      let count = try await channel.serverStreaming(Echo.repeated, Line("x", number: 0), CallOptions()) { replies in
        try await replies.reduce(into: 0) { count, _ in count += 1 }
      }
      #expect(count == 0)
    }
  }

  @Test("to a method that is not there is unimplemented", arguments: Way.allCases) func unknown(_ way: Way) async throws {
    try await withChannel(way) { channel in
      let unary = await #expect(throws: RPCError.self) {
        try await channel.unary(Echo.method("Missing"), Line(""), CallOptions())
      }
      #expect(unary?.status == .unimplemented)
      let stream = await #expect(throws: RPCError.self) {
        try await channel.serverStreaming(Echo.method("Missing", .serverStreaming), Line(""), CallOptions()) {
          try await $0.next()
        }
      }
      #expect(stream?.status == .unimplemented)
    }
  }

  @Test("may come from any thread") func otherThread() async throws {
    try await withService(Echo.handlers) { client, _ in
      let reply = try await Task.detached { try await client.unary(Echo.once, Line("far"), CallOptions()) }.value
      #expect(reply.text == "far")
    }
  }

  @Test("shares a connection with a thousand others") func many() async throws {
    try await withService(Echo.handlers) { client, _ in
      let sum = try await withThrowingTaskGroup(of: Int64.self) { group in
        for number in 1...1000 {
          group.addTask { try await client.unary(Echo.once, Line("", number: Int64(number)), CallOptions()).number }
        }
        return try await group.reduce(0, +)
      }
      #expect(sum == 500_500)
    }
  }

  @Test("carries large messages, which are compressed where that helps") func large() async throws {
    try await withService(Echo.handlers) { client, _ in
      let text = String(repeating: "uHub ", count: 600_000)
      let reply = try await client.unary(Echo.once, Line(text), CallOptions())
      #expect(reply.text == text)
    }
  }
}
