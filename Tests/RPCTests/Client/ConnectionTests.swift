import Contracts
import EventLoop
import RPC
import TestSupport
import Testing

@Suite("A client's connections", .timeLimit(.minutes(1))) struct ConnectionTests {
  private func naming(_ name: String) -> [MethodHandler] { [.unary(Echo.once) { _, _ in Line(name) }] }

  private static var quick: RPCClientOptions {
    var options = RPCClientOptions()
    options.reconnect = Backoff(first: .milliseconds(5), limit: .milliseconds(50))
    return options
  }

  @Test("spread calls over all addresses of a service") func balances() async throws {
    try await withLoop { loop in
      let servers = try ["one", "two"].map { try Mesh.server(naming($0), on: loop) }
      let client = try Mesh.client(at: servers[0].address, servers[1].address, on: loop)
      var counts: [String: Int] = [:]
      for _ in 0..<100 { counts[try await client.unary(Echo.once, Line(""), CallOptions()).text, default: 0] += 1 }
      #expect(counts["one", default: 0] > 20)
      #expect(counts["two", default: 0] > 20)
      client.close()
      for server in servers { server.close() }
    }
  }

  @Test("leave out an address that is away") func oneAway() async throws {
    try await withLoop { loop in
      let away = try WireListener(on: loop)
      let address = away.address
      away.close()
      let server = try Mesh.server(naming("here"), on: loop)
      let client = try Mesh.client(at: address, server.address, on: loop)
      for _ in 0..<20 {
        let reply = try await client.unary(Echo.once, Line(""), CallOptions())
        #expect(reply.text == "here")
      }
      client.close()
      server.close()
    }
  }

  @Test("to a service that is away fail soon and say so") func away() async throws {
    try await withLoop { loop in
      let listener = try WireListener(on: loop)
      let address = listener.address
      listener.close()
      let client = try Mesh.client(at: address, on: loop)
      let error = try await #require(throws: RPCError.self) { try await client.unary(Echo.once, Line(""), CallOptions()) }
      #expect(error.status == .unavailable)
      #expect(error.message == "scheduler cannot be reached: cannot connect to \(address): Connection refused")
      client.close()
    }
  }

  @Test("are made again after the server has come back at its address") func reconnects() async throws {
    try await withLoop { loop in
      let first = try Mesh.server(naming("first"), on: loop)
      let address = first.address
      let client = try Mesh.client(at: address, on: loop, options: Self.quick)
      let before = try await client.unary(Echo.once, Line(""), CallOptions())
      #expect(before.text == "first")
      first.close()
      try await eventually(on: loop) { !client.isConnected }
      let second = try Mesh.server(naming("second"), on: loop, at: address)
      let after = try await untilAnswered { try await client.unary(Echo.once, Line(""), CallOptions()) }
      #expect(after.text == "second")
      client.close()
      second.close()
    }
  }

  @Test("that a server drains finish their calls, while new ones go elsewhere") func goesAway() async throws {
    try await withLoop { loop in
      let (began, finish) = (Gate(), Gate())
      let slow = MethodHandler.unary(Echo.once) { _, _ in
        began.open()
        await finish.wait()
        return Line("slow")
      }
      let draining = try Mesh.server([slow], on: loop)
      let client = try Mesh.client(at: draining.address, on: loop, options: Self.quick)
      let running = Task(executorPreference: loop) { try await client.unary(Echo.once, Line(""), CallOptions()).text }
      await began.wait()
      let address = draining.address
      let drained = LoopBound(draining, on: loop)
      let draining2 = Task(executorPreference: loop) { await drained.value.drain() }
      await Task.yield()
      let successor = try Mesh.server(naming("successor"), on: loop, at: address)
      let next = try await untilAnswered {
        let text = try await client.unary(Echo.once, Line(""), CallOptions(timeout: .milliseconds(300))).text
        guard text == "successor" else { throw RPCError(.unavailable, "not yet") }
        return text
      }
      #expect(next == "successor")
      finish.open()
      let last = try await running.value
      #expect(last == "slow")
      await draining2.value
      client.close()
      successor.close()
    }
  }

  @Test("whose peer is dead are given up") func keepAlive() async throws {
    try await withLoop { loop in
      let server = try Mesh.server([.unary(Echo.once) { line, _ in line }], on: loop)
      var options = Self.quick
      options.keepAlive = .milliseconds(30)
      options.keepAliveTimeout = .milliseconds(30)
      // What is in between takes everything and passes on nothing once it is cut.
      let relay = try Relay(to: server.address, on: loop)
      let client = try Mesh.client(at: relay.address, on: loop, options: options)
      _ = try await untilAnswered { try await client.unary(Echo.once, Line(""), CallOptions()) }
      relay.swallows = true
      try await eventually(on: loop) { relay.closedByClient > 0 }
      relay.swallows = false
      let reply = try await untilAnswered { try await client.unary(Echo.once, Line("again"), CallOptions()) }
      #expect(reply.text == "again")
      client.close()
      relay.close()
      server.close()
    }
  }

  @Test("that nobody answers are given up in time") func silentPeer() async throws {
    try await withLoop { loop in
      let silent = try WireListener(on: loop)
      var options = Self.quick
      options.connectTimeout = .milliseconds(40)
      let client = try Mesh.client(at: silent.address, on: loop, options: options)
      let error = try await #require(throws: RPCError.self) { try await client.unary(Echo.once, Line(""), CallOptions()) }
      #expect(error.status == .unavailable)
      #expect(error.message.hasPrefix("scheduler cannot be reached: "))
      client.close()
      silent.close()
    }
  }

  @Test("take no calls once the client is closed") func closed() async throws {
    try await withService(Echo.handlers) { client, loop in
      _ = try await client.unary(Echo.once, Line(""), CallOptions())
      client.close()
      try await eventually(on: loop) { !client.isConnected }
      let error = try await #require(throws: RPCError.self) { try await client.unary(Echo.once, Line(""), CallOptions()) }
      #expect(error.status == .unavailable)
    }
  }
}
