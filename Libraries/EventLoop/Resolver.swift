import Glibc
import CUV

/// Names to addresses, by the system's resolver in libuv's threads.
package enum Resolver {
  /// All addresses of `host`; a literal address is answered at once. Call it on the loop.
  package static func resolve(
    _ host: String, port: UInt16, on loop: EventLoop,
    completion: @escaping (Result<[SocketAddress], ResolveError>) -> Void
  ) {
    loop.assertCurrent()
    if let literal = SocketAddress(host, port: port) { return completion(.success([literal])) }
    let query = Query(host: host, port: port, completion: completion)
    let request = UnsafeMutablePointer<uv_getaddrinfo_t>.allocate(capacity: 1)
    request.pointee.data = Unmanaged.passRetained(query).toOpaque()
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    let status = uv_getaddrinfo(loop.uv, request, { Resolver.finished($0, $1, $2) }, host, nil, &hints)
    // libuv does not call back when it refuses at once.
    if status != 0 { finished(request, status, nil) }
  }

  /// The same for tasks.
  package static func resolve(_ host: String, port: UInt16, on loop: EventLoop) async throws -> [SocketAddress] {
    try await loop.run {
      try await withCheckedThrowingContinuation { continuation in
        resolve(host, port: port, on: loop) { continuation.resume(with: $0) }
      }
    }
  }

  private final class Query {
    let host: String
    let port: UInt16
    let completion: (Result<[SocketAddress], ResolveError>) -> Void

    init(host: String, port: UInt16, completion: @escaping (Result<[SocketAddress], ResolveError>) -> Void) {
      self.host = host
      self.port = port
      self.completion = completion
    }
  }

  private static func finished(
    _ request: UnsafeMutablePointer<uv_getaddrinfo_t>?, _ status: Int32, _ list: UnsafeMutablePointer<addrinfo>?
  ) {
    defer { uv_freeaddrinfo(list) }
    guard let request, let context = request.pointee.data else { return }
    // Retained when the request was made, released here, the only place where it ends.
    let query = Unmanaged<Query>.fromOpaque(context).takeRetainedValue()
    request.deallocate()
    guard status == 0 else {
      return query.completion(.failure(ResolveError(host: query.host, reason: String(cString: uv_strerror(status)))))
    }
    let addresses = sequence(first: list, next: { $0?.pointee.ai_next }).prefix { $0 != nil }.compactMap { entry in
      entry.flatMap { address(of: $0.pointee, port: query.port) }
    }
    query.completion(.success(addresses))
  }

  private static func address(of info: addrinfo, port: UInt16) -> SocketAddress? {
    guard let raw = info.ai_addr else { return nil }
    var storage = sockaddr_storage()
    memcpy(&storage, raw, min(Int(info.ai_addrlen), MemoryLayout<sockaddr_storage>.size))
    return SocketAddress(storage).map { SocketAddress(ip: $0.ip, port: port) }
  }
}

package struct ResolveError: Error, Hashable, CustomStringConvertible {
  package let host: String
  package let reason: String

  package init(host: String, reason: String) {
    self.host = host
    self.reason = reason
  }

  package var description: String { "cannot find the address of \(host): \(reason)" }
}
