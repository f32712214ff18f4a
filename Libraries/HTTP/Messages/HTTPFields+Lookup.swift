extension HTTPFields {
  /// The first value of a name given in lower case.
  package func first(_ name: StaticString) -> String? {
    index(of: name).map { String(decoding: bytes[entries[$0].valueRange], as: UTF8.self) }
  }

  package func first(named name: String) -> String? {
    var name = name
    return name.withUTF8 { index(of: UnsafeRawBufferPointer($0)) }
      .map { String(decoding: bytes[entries[$0].valueRange], as: UTF8.self) }
  }

  package func contains(_ name: StaticString) -> Bool { index(of: name) != nil }

  package func values(_ name: StaticString) -> [String] {
    var found: [String] = []
    forEach { if $0.isSame(as: name) { found.append(String(decoding: $1, as: UTF8.self)) } }
    return found
  }

  package func values(named name: String) -> [String] {
    var found: [String] = []
    forEach { if $0.elementsEqual(name.utf8) { found.append(String(decoding: $1, as: UTF8.self)) } }
    return found
  }

  /// All values of a list field in one, as RFC 9110 §5.3 allows; nil when the field is absent.
  package func joined(_ name: StaticString) -> String? {
    guard let first = index(of: name) else { return nil }
    let value = String(decoding: bytes[entries[first].valueRange], as: UTF8.self)
    let all = values(name)
    return all.count == 1 ? value : all.joined(separator: ", ")
  }

  /// Hands out the first value's bytes without a copy.
  package func withFirst<Result>(_ name: StaticString, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
    guard let index = index(of: name) else { return nil }
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[entries[index].valueRange])) }
  }

  /// Whether the first value is exactly this text, letters compared without case.
  package func first(_ name: StaticString, is expected: StaticString) -> Bool {
    withFirst(name) { $0.isSameIgnoringCase(as: expected) } ?? false
  }

  /// Whether a comma-separated field lists this token, letters compared without case.
  package func lists(_ name: StaticString, _ token: StaticString) -> Bool {
    var found = false
    forEach { fieldName, value in
      if !found && fieldName.isSame(as: name) { found = value.listsToken(token) }
    }
    return found
  }

  private func index(of name: StaticString) -> Int? { index(of: name.rawBytes) }

  private func index(of name: UnsafeRawBufferPointer) -> Int? {
    bytes.withUnsafeBytes { all in
      entries.firstIndex { $0.nameLength == name.count && all.hasBytes(name, at: Int($0.offset)) }
    }
  }
}
