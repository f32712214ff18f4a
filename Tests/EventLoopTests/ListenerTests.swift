import EventLoop
import Glibc
import TestSupport
import Testing

@Suite("A listening socket", .timeLimit(.minutes(1))) struct ListenerTests {
  @Test("takes a free port and tells it") func freePort() async throws {
    try await withLoop { loop in
      let listener = try Listener(loop: loop, address: .loopback) { _, _ in }
      #expect(listener.address.port > 0)
      listener.close()
    }
  }

  @Test("hands over each connection with its peer's address") func accepts() async throws {
    try await withLoop { loop in
      let peers = Recorder<SocketAddress>()
      let listener = try Listener(loop: loop, address: .loopback) { descriptor, peer in
        peers.record(peer)
        close(descriptor)
      }
      for _ in 0..<10 { close(try await connect(listener.address, loop)) }
      try await eventually(on: loop) { peers.entries.count == 10 }
      #expect(peers.entries.allSatisfy { $0.isLoopback })
      listener.close()
    }
  }

  @Test("says whose address is in use") func addressInUse() async throws {
    try await withLoop { loop in
      let held = try HeldPort()
      let taken = held.address
      let error = try #require(throws: SocketError.self) { try Listener(loop: loop, address: taken) { _, _ in } }
      #expect(error.code == EADDRINUSE)
      #expect(error.description == "cannot listen on \(taken): Address already in use")
    }
  }

  @Test("shares its address with the listeners of other loops") func shares() async throws {
    try await withLoops(2) { loops in
      let first = try Listener(loop: loops[0], address: .loopback) { _, _ in }
      let address = first.address
      let second = try await loops[1].run {
        LoopBound(try Listener(loop: loops[1], address: address) { _, _ in }, on: loops[1])
      }
      try await loops[1].run {
        #expect(second.value.address == address)
        second.value.close()
      }
      first.close()
    }
  }
}
