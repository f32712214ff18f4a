import Glibc
import Primitives

/// The content of a mounted secret.
enum SecretFile {
  private static let limit = 64 * 1024

  /// One line end at the end does not count: editors and `echo` add it.
  static func read(_ path: String) throws(InvalidInput) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw InvalidInput("cannot be opened: \(String(cString: strerror(errno)))") }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var length = 0
    while length <= limit {
      let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress.map { $0 + length }, $0.count - length) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw InvalidInput("cannot be read: \(String(cString: strerror(errno)))") }
      if count == 0 { break }
      length += count
    }
    guard length <= limit else { throw InvalidInput("holds more than 64 KB") }
    bytes.removeLast(bytes.count - length)
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard !bytes.isEmpty else { throw InvalidInput("is empty") }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw InvalidInput("is not UTF-8 text") }
    return text
  }
}
