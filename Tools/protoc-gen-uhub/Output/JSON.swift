/// A JSON document whose objects keep their order.
enum JSON: Sendable {
  case string(String)
  case integer(Int64)
  case bool(Bool)
  case array([JSON])
  case object([Member])

  struct Member: Sendable {
    let key: String
    var value: JSON
  }

  subscript(key: String) -> JSON? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.first { $0.key == key }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  func write(into text: inout SourceText) { write("", "", into: &text) }

  private func write(_ prefix: String, _ suffix: String, into text: inout SourceText) {
    switch self {
    case .string(let value): text.line(prefix + value.quoted + suffix)
    case .integer(let value): text.line("\(prefix)\(value)\(suffix)")
    case .bool(let value): text.line("\(prefix)\(value)\(suffix)")
    case .array(let elements):
      if elements.isEmpty { return text.line(prefix + "[]" + suffix) }
      text.block(prefix + "[", closing: "]" + suffix) { text in
        for (index, element) in elements.enumerated() {
          element.write("", index < elements.count - 1 ? "," : "", into: &text)
        }
      }
    case .object(let members):
      if members.isEmpty { return text.line(prefix + "{}" + suffix) }
      text.block(prefix + "{", closing: "}" + suffix) { text in
        for (index, member) in members.enumerated() {
          member.value.write(member.key.quoted + ": ", index < members.count - 1 ? "," : "", into: &text)
        }
      }
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  init(stringLiteral value: String) { self = .string(value) }
  init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member(key: $0, value: $1) }) }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
}
