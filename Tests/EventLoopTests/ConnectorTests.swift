import EventLoop
import Glibc
import TestSupport
import Testing

@Suite("Opening a connection", .timeLimit(.minutes(1))) struct ConnectorTests {
  @Test("gives a descriptor that does not block") func connects() async throws {
    try await withLoop { loop in
      let listener = try Listener(loop: loop, address: .loopback) { descriptor, _ in close(descriptor) }
      let descriptor = try await connect(listener.address, loop)
      #expect(fcntl(descriptor, F_GETFL) & O_NONBLOCK != 0)
      #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
      close(descriptor)
      listener.close()
    }
  }

  @Test("is refused where nobody listens") func refused() async throws {
    try await withLoop { loop in
      let listener = try Listener(loop: loop, address: .loopback) { _, _ in }
      let address = listener.address
      listener.close()
      let error = try await #require(throws: SocketError.self) { try await connect(address, loop) }
      #expect(error.code == ECONNREFUSED)
      #expect(error.description == "cannot connect to \(address): Connection refused")
    }
  }

  @Test("gives up in time where nobody answers") func timesOut() async throws {
    try await withLoop { loop in
      // Once the queue of those to be accepted is full, the system leaves further ones without an answer.
      let held = try HeldPort()
      var waiting: [Int32] = []
      defer { for descriptor in waiting { close(descriptor) } }
      let error = try await #require(throws: SocketError.self) {
        for _ in 0..<16 { waiting.append(try await connect(held.address, loop, timeout: .milliseconds(30))) }
      }
      #expect(error.code == ETIMEDOUT)
    }
  }
}
