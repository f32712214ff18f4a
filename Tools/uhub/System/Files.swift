import Glibc

/// Small files read and written whole.
enum Files {
  /// Nil when there is no such file or it cannot be read.
  static func read(_ path: String, limit: Int = 1 << 20) -> [UInt8]? {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
    let file = Descriptor(number)
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while content.count < limit {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(file.number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      content += chunk.prefix(count)
    }
    return content
  }

  static func text(_ path: String) -> String? { read(path).map { String(decoding: $0, as: UTF8.self) } }

  static func lines(_ path: String) -> [Substring] {
    text(path)?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
  }

  static func write(_ text: String, to path: String, mode: mode_t) throws(Failure) {
    let number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard number >= 0 else { throw Failure("\(path) cannot be written", errno: errno) }
    let file = Descriptor(number)
    let bytes = Array(text.utf8)
    let count = bytes.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw Failure("\(path) cannot be written", errno: count < 0 ? errno : ENOSPC) }
  }

  static func makeDirectory(_ path: String, mode: mode_t) throws(Failure) {
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw Failure("\(path) cannot be made", errno: errno) }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
  static func canExecute(_ path: String) -> Bool { access(path, X_OK) == 0 }

  static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    return count < 0 ? nil : String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
