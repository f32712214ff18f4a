/// A small site held in memory: read once at the start, then nothing a client sends can reach the file system.
package struct StaticFiles: Sendable {
  private let files: [String: StaticFile]

  package static let defaultLimit = 32 * 1024 * 1024

  package init(directory: String, limit: Int = defaultLimit) throws(StaticFilesError) {
    self.init(try DirectoryReader.files(below: directory, limit: limit))
  }

  /// `name.br` and `name.gz` are forms of `name` where that exists, and files of their own where it does not.
  init(_ contents: [(name: String, bytes: [UInt8])]) {
    var files: [String: StaticFile] = [:]
    for (name, bytes) in contents { files[name] = StaticFile(name: name, bytes: bytes) }
    for (name, bytes) in contents {
      let plain = String(name.dropLast(3))
      guard name.count > 3, files[plain] != nil else { continue }
      if name.hasSuffix(".br") {
        files[plain]?.brotli = StaticFile.Form(bytes, suffix: "-br")
        files[name] = nil
      } else if name.hasSuffix(".gz") {
        files[plain]?.gzip = StaticFile.Form(bytes, suffix: "-gz")
        files[name] = nil
      }
    }
    self.files = files
  }

  package var count: Int { files.count }

  package func contains(_ name: String) -> Bool { files[name] != nil }

  /// The answer to a GET or HEAD whose path names a file, or a directory with an `index.html`; nil when there is none.
  package func answer(_ request: HTTPRequestHead) -> StaticAnswer? {
    guard let name = Self.name(of: request.path) else { return nil }
    return answer(request, file: name)
  }

  /// The same for a file chosen by the caller, such as the page that handles all addresses of an application.
  package func answer(_ request: HTTPRequestHead, file name: String) -> StaticAnswer? {
    guard request.method == .get || request.method == .head, let file = files[name] else { return nil }
    return StaticAnswer(request, file)
  }

  private static func name(of path: Substring) -> String? {
    Array(path.utf8).withUnsafeBytes { bytes in
      guard RequestPath.isWellFormed(bytes), let name = PercentEncoding.decode(bytes[1...]) else { return nil }
      return name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name
    }
  }
}
