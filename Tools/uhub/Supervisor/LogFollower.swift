import Glibc

/// Shows at the terminal what a service writes to its log as a warning or worse.
struct LogFollower {
  private static let alarming = [#""level":"warn"#, #""level":"error"#, #""level":"critical"#, #""level":"fatal"#]
  private static let linesAtOnce = 10
  private static let bytesAtOnce = 1 << 16

  let name: String
  let path: String
  private var offset: off_t

  init(name: String, path: String) {
    self.name = name
    self.path = path
    offset = Self.size(path)
  }

  mutating func showNews() {
    let size = Self.size(path)
    if size < offset { offset = 0 }
    guard size > offset, let bytes = read() else { return }
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? (bytes.count == Self.bytesAtOnce ? bytes.count - 1 : nil)
    else { return }
    offset += off_t(end + 1)
    let alarming = bytes[...end].split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0, as: UTF8.self) }
      .filter(Self.isAlarming)
    alarming.prefix(Self.linesAtOnce).forEach { Terminal.complain("\(name): \($0)") }
    let rest = alarming.count - Self.linesAtOnce
    if rest > 0 { Terminal.complain("\(name): \(rest) more in \(path)") }
  }

  /// The last lines, for a process that does not start.
  func tail(_ count: Int) -> [Substring] {
    var end = LogFollower(name: name, path: path)
    end.offset = max(0, end.offset - 4096)
    let text = String(decoding: end.read() ?? [], as: UTF8.self)
    return text.split(separator: "\n").suffix(count)
  }

  /// A line that is no JSON comes from the Swift runtime or a C library, which only speak up when something is wrong.
  private static func isAlarming(_ line: String) -> Bool {
    !line.hasPrefix("{") || alarming.contains(where: line.contains)
  }

  private func read() -> [UInt8]? {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
    let file = Descriptor(number)
    var bytes = [UInt8](repeating: 0, count: Self.bytesAtOnce)
    let count = pread(file.number, &bytes, bytes.count, offset)
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  private static func size(_ path: String) -> off_t {
    var information = stat()
    return stat(path, &information) == 0 ? information.st_size : 0
  }
}
