import EventLoop
import Glibc
import TLS
import TestSupport
import Testing

@Suite("A channel", .timeLimit(.minutes(1))) struct TransferTests {
  enum Kind: Sendable, CaseIterable { case plain, encrypted }

  private func connect(_ kind: Kind, _ loop: EventLoop) async throws -> Pair {
    guard kind == .encrypted else { return try await Pair.connect(nil, nil, on: loop) }
    let authority = TestAuthority.shared
    return try await Pair.connect(authority.mutual("gateway", .client), authority.mutual("scheduler", .server), on: loop)
  }

  private static let large = 10 << 20

  @Test("carries much both ways at once", arguments: Kind.allCases) func large(_ kind: Kind) async throws {
    try await withLoop { loop in
      let pair = try await connect(kind, loop)
      let there = pattern(Self.large, seed: 1)
      let back = pattern(Self.large, seed: 2)
      pair.client.write(there)
      pair.server.write(back)
      #expect(try await pair.server.read(Self.large) == there)
      #expect(try await pair.client.read(Self.large) == back)
      pair.close()
    }
  }

  @Test("gathers what is written in a turn, and keeps its order", arguments: Kind.allCases) func order(_ kind: Kind) async throws
  {
    try await withLoop { loop in
      let pair = try await connect(kind, loop)
      for number in 0..<100 { pair.client.write("\(number) ") }
      let expected = (0..<100).map { "\($0) " }.joined()
      #expect(try await pair.server.read(expected.utf8.count) == Array(expected.utf8))
      pair.close()
    }
  }

  @Test("holds back the writer while the reader pauses", arguments: Kind.allCases) func backPressure(_ kind: Kind) async throws {
    try await withLoop { loop in
      let pair = try await connect(kind, loop)
      pair.server.channel?.pauseReading()
      let bytes = pattern(Self.large, seed: 3)
      pair.client.write(bytes)
      // The sockets' own buffers fill up; then nothing moves.
      try await stalls(pair.client, loop)
      #expect(pair.client.channel?.pendingOutput ?? 0 > 0)
      #expect(pair.server.received.isEmpty)
      pair.server.channel?.resumeReading()
      #expect(try await pair.server.read(Self.large) == bytes)
      try await pair.client.drained()
      pair.close()
    }
  }

  /// Returns once the output has stopped to shrink.
  private func stalls(_ wire: Wire, _ loop: EventLoop) async throws {
    var last = -1
    var quietTurns = 0
    try await eventually(on: loop) {
      let pending = wire.channel?.pendingOutput ?? 0
      quietTurns = pending == last ? quietTurns + 1 : 0
      last = pending
      return quietTurns > 20
    }
  }

  @Test("gives again what its delegate has left, with what follows") func leftovers() async throws {
    final class FourBytes: ChannelDelegate {
      let taken = Recorder<String>()
      let done = Gate()
      func channelOpened() {}
      func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int {
        var used = 0
        while bytes.count - used >= 4 {
          taken.record(String(decoding: bytes[used..<used + 4], as: UTF8.self))
          used += 4
        }
        if taken.entries.count == 2 { done.open() }
        return used
      }
      func channelClosed(_ end: ChannelEnd) {}
    }
    try await withLoop { loop in
      let pair = try await connect(.plain, loop)
      let delegate = FourBytes()
      pair.server.handOver(to: delegate)
      pair.client.write("ab")
      try await pair.client.drained()
      pair.client.write("cdef")
      try await pair.client.drained()
      pair.client.write("gh")
      await delegate.done.wait()
      #expect(delegate.taken.entries == ["abcd", "efgh"])
      pair.close()
    }
  }

  @Test("tells of the peer's orderly end", arguments: Kind.allCases) func ends(_ kind: Kind) async throws {
    try await withLoop { loop in
      let pair = try await connect(kind, loop)
      pair.client.write("bye")
      pair.client.channel?.closeAfterFlush()
      #expect(try await pair.server.readToEnd() == "bye")
      #expect(try await pair.server.closed() == .ended)
      #expect(pair.client.end == .closed)
    }
  }

  @Test("goes on writing to a peer that has finished, if its delegate wants") func halfClosed() async throws {
    try await withLoop { loop in
      let pair = try await connect(.plain, loop)
      pair.server.outlivesPeer = true
      pair.client.write("question")
      try await pair.client.drained()
      pair.client.finishWriting()
      #expect(try await pair.server.readToEnd() == "question")
      #expect(pair.server.end == nil)
      let answer = pattern(1 << 20, seed: 4)
      pair.server.write(answer)
      pair.server.channel?.closeAfterFlush()
      #expect(try await pair.client.read(1 << 20) == answer)
      #expect(try await pair.client.closed() == .ended)
    }
  }

  @Test("tells a connection that was cut from one that was ended") func cut() async throws {
    try await withLoop { loop in
      let pair = try await connect(.encrypted, loop)
      // Without a goodbye of TLS somebody else may have cut it.
      pair.client.finishWriting()
      guard case .failed = try await pair.server.closed() else {
        Issue.record("a cut connection looked complete")
        return
      }
      pair.close()
    }
  }

  @Test("says once that it is closed, whoever closes it") func closedOnce() async throws {
    try await withLoop { loop in
      let pair = try await connect(.plain, loop)
      let channel = pair.client.channel
      channel?.close()
      channel?.close(.failed("again"))
      #expect(pair.client.end == .closed)
      _ = try await pair.server.closed()
    }
  }
}

/// Bytes among which a missing or a doubled piece shows.
/// Bytes in which a lost, doubled or swapped piece shows: a block of a prime length, again and again.
private func pattern(_ count: Int, seed: UInt8) -> [UInt8] {
  let block = (0..<65_521).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ Int(seed)) }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(count + block.count)
  while bytes.count < count { bytes.append(contentsOf: block) }
  bytes.removeLast(bytes.count - count)
  return bytes
}
