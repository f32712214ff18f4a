/// One field of a request that cannot be accepted. It never holds the value that was sent.
package struct FieldViolation: Sendable, Hashable, CustomStringConvertible {
  /// As in JSON, such as `details.meeting.participants[2].email`; empty for the whole body.
  package let path: String
  package let code: ViolationCode
  /// What a text about it needs, such as `maximum`.
  package let arguments: [String: String]

  package init(path: String, code: ViolationCode, arguments: [String: String] = [:]) {
    self.path = path
    self.code = code
    self.arguments = arguments
  }

  package var description: String { path.isEmpty ? message : "\(path): \(message)" }

  /// In English, for whoever has no catalogue.
  package var message: String {
    switch code {
    case .unknownField: "there is no such field"
    case .wrongType: "must be \(argument("expected"))"
    case .outOfRange: "must be between \(argument("minimum")) and \(argument("maximum"))"
    case .tooLong: "must not be longer than \(argument("maximum"))"
    case .tooManyItems: "must not have more than \(argument("maximum")) items"
    case .tooDeep: "is nested too deeply"
    case .duplicateKey: "occurs twice"
    case .required: "is required"
    case .nullNotAllowed: "must not be null"
    case .oneofConflict: "excludes another field that is given"
    case .unknownValue: arguments["allowed"].map { "must be one of: \($0)" } ?? "is not a known value"
    case .containsNUL: "must not contain a NUL character"
    case .invalidKey: "is not a valid key"
    case .invalidBase64: "must be base64 with padding"
    case .invalidTimestamp: "must be a time such as 2026-03-01T09:30:00Z"
    case .invalidDuration: "must be a duration such as 1.5s"
    case .invalidFieldMask: "must be names of fields with commas between"
    case .invalidEncoding: "is not valid percent-encoded UTF-8"
    case .pathMismatch: "differs from the value in the path"
    case .unknownParameter: "there is no such parameter"
    case .duplicateParameter: "may be given only once"
    case .unexpectedBody: "a body is not accepted here"
    }
  }

  private func argument(_ name: String) -> String { arguments[name] ?? "?" }
}
