import Glibc
import Primitives

extension SettingKind where Value == String {
  /// The path of a file; `mustExist` says whether it is looked for now, so that a wrong path shows at the start.
  package static func file(mustExist: Bool = true) -> Self {
    path(form: "path of a file", mustExist: mustExist, type: S_IFREG, otherwise: "is not a file", access: R_OK)
  }

  package static func directory(mustExist: Bool = true) -> Self {
    path(form: "path of a directory", mustExist: mustExist, type: S_IFDIR, otherwise: "is not a directory", access: R_OK | X_OK)
  }

  private static func path(form: String, mustExist: Bool, type: mode_t, otherwise: String, access mode: Int32) -> Self {
    SettingKind(form: form, standIn: "", format: { $0 }) { text throws(InvalidInput) in
      guard mustExist else { return text }
      var status = stat()
      guard stat(text, &status) == 0 else { throw InvalidInput("cannot be found: \(String(cString: strerror(errno)))") }
      guard status.st_mode & S_IFMT == type else { throw InvalidInput(otherwise) }
      guard access(text, mode) == 0 else { throw InvalidInput("cannot be read: \(String(cString: strerror(errno)))") }
      return text
    }
  }
}

extension SettingKind where Value == Secret {
  /// A value that is never shown; `NAME_FILE` may give the path of a file that holds it.
  package static var secret: Self {
    SettingKind(form: "secret, or its file in …_FILE", standIn: Secret(""), isSecret: true, format: { _ in "" }) {
      text throws(InvalidInput) in
      Secret(text)
    }
  }
}
