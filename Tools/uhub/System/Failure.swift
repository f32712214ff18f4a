import Glibc

/// A command cannot go on; the text is one sentence for the person who gave it.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// A system call failed: what was being done, and the reason the system gives.
  init(_ doing: String, errno code: Int32) { description = "\(doing): \(Self.reason(code))." }

  static func reason(_ code: Int32) -> String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
}
