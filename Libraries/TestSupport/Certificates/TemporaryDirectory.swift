import Glibc

/// A directory that goes with its owner.
package final class TemporaryDirectory: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/uhub-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError("make a directory") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { removeAll() }

  package func file(_ name: String) -> String { "\(path)/\(name)" }

  package func write(_ name: String, _ bytes: [UInt8]) throws {
    // Replaced as a whole: whoever reads sees the old file or the new one.
    guard let file = fopen(self.file(name) + ".new", "w") else { throw FileError("open \(name)") }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw FileError("write \(name)") }
    guard rename(self.file(name) + ".new", self.file(name)) == 0 else { throw FileError("rename \(name)") }
  }

  package func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func removeAll() {
    guard let directory = opendir(path) else { return }
    while let entry = readdir(directory) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { _ = unlink("\(path)/\(String(cString: $0))") }
      }
    }
    closedir(directory)
    rmdir(path)
  }
}

package struct FileError: Error, CustomStringConvertible {
  package let description: String

  init(_ operation: String) { description = "cannot \(operation): \(String(cString: strerror(errno)))" }
}
