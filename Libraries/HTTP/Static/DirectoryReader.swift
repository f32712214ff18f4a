import Glibc

/// Reads all regular files below a directory. Links and names that start with a dot are passed over.
struct DirectoryReader {
  private let limit: Int
  private var total = 0
  private var found: [(name: String, bytes: [UInt8])] = []

  private static let maximumDepth = 16

  /// Names are relative to the directory; `limit` bounds the bytes of all files together.
  static func files(below directory: String, limit: Int) throws(StaticFilesError) -> [(name: String, bytes: [UInt8])] {
    var reader = DirectoryReader(limit: limit)
    try reader.read(directory, prefix: "", depth: 0)
    return reader.found
  }

  private init(limit: Int) { self.limit = limit }

  private mutating func read(_ directory: String, prefix: String, depth: Int) throws(StaticFilesError) {
    guard depth < Self.maximumDepth else { throw .tooDeep(directory) }
    for name in try Self.names(in: directory) {
      let path = directory + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { throw .unreadable(path) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: try read(path, prefix: prefix + name + "/", depth: depth + 1)
      case S_IFREG: found.append((prefix + name, try content(path, size: Int(status.st_size))))
      default: break
      }
    }
  }

  private static func names(in directory: String) throws(StaticFilesError) -> [String] {
    guard let stream = opendir(directory) else { throw .unreadable(directory) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  private mutating func content(_ path: String, size: Int) throws(StaticFilesError) -> [UInt8] {
    total += size
    guard total <= limit else { throw .tooLarge(limit: limit) }
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    while filled < size {
      let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + filled }, size - filled) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .unreadable(path) }
      filled += count
    }
    return bytes
  }
}
