import EventLoop

/// A connected descriptor, which the caller closes.
func connect(_ address: SocketAddress, _ loop: EventLoop, timeout: Duration = .seconds(5)) async throws -> Int32 {
  try await withCheckedThrowingContinuation { continuation in
    Connector.connect(to: address, on: loop, timeout: timeout) { continuation.resume(with: $0) }
  }
}
