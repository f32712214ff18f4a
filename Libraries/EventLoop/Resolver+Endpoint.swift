import Primitives

extension Resolver {
  /// The addresses of a configured endpoint; a socket in the file system has none.
  package static func resolve(
    _ endpoint: Endpoint, on loop: EventLoop, completion: @escaping (Result<[SocketAddress], ResolveError>) -> Void
  ) {
    guard case .tcp(let host, let port) = endpoint else {
      return completion(.failure(ResolveError(host: endpoint.description, reason: "only TCP endpoints are supported here")))
    }
    resolve(host, port: port, on: loop, completion: completion)
  }

  package static func resolve(_ endpoint: Endpoint, on loop: EventLoop) async throws -> [SocketAddress] {
    try await loop.run {
      try await withCheckedThrowingContinuation { continuation in
        resolve(endpoint, on: loop) { continuation.resume(with: $0) }
      }
    }
  }
}
