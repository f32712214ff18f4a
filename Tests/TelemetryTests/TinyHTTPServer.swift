import Foundation
import Synchronization

/// A collector in a thread: takes one request a connection and answers with the given statuses, the last one for ever.
final class TinyHTTPServer: Sendable {
  struct Request: Sendable {
    let head: String
    let body: Data
  }

  let port: UInt16
  private let listener: Int32
  private let statuses: Mutex<[Int]>
  private let inbox: AsyncStream<Request>.Continuation
  let requests: AsyncStream<Request>

  /// With no statuses it takes requests and never answers.
  init(statuses: [Int] = [200]) throws {
    (listener, port) = try TinyHTTPServer.boundSocket()
    self.statuses = Mutex(statuses)
    (requests, inbox) = AsyncStream.makeStream(of: Request.self)
    listen(listener, 16)
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        serve(connection)
      }
    }
  }

  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// A port at which nobody listens, as long as the body runs.
  static func withDeadPort<Result>(_ body: (UInt16) async throws -> Result) async throws -> Result {
    let (socket, port) = try boundSocket()
    defer { close(socket) }
    return try await body(port)
  }

  private func serve(_ connection: Int32) {
    guard let request = read(connection) else {
      close(connection)
      return
    }
    inbox.yield(request)
    let status = statuses.withLock { $0.count > 1 ? $0.removeFirst() : $0.first }
    // Without an answer the connection stays open: the collector hangs.
    guard let status else { return }
    let answer = "HTTP/1.1 \(status) X\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
    _ = answer.withCString { write(connection, $0, strlen($0)) }
    close(connection)
  }

  private func read(_ connection: Int32) -> Request? {
    var data = Data()
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = data.range(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: data[..<end.lowerBound], as: UTF8.self)
        let field = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        let length = field.flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) } ?? 0
        if data.count - end.upperBound >= length { return Request(head: head, body: Data(data[end.upperBound...])) }
      }
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      data.append(contentsOf: chunk[..<count])
    }
  }

  private static func boundSocket() throws -> (Int32, UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 ? getsockname(listener, $0, &length) : -1
      }
    }
    guard result == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    return (listener, UInt16(bigEndian: address.sin_port))
  }
}
