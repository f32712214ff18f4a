import Primitives

extension SettingKind {
  /// Items separated by commas; spaces around them do not count.
  package static func list<Item>(of item: SettingKind<Item>) -> Self where Value == [Item] {
    SettingKind(
      form: "list of \(item.form), separated by commas", standIn: [], isSecret: item.isSecret,
      format: { $0.map(item.format).joined(separator: ",") }
    ) { text throws(InvalidInput) in
      var items: [Item] = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let trimmed = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        guard !trimmed.isEmpty else { throw InvalidInput("has an empty item") }
        items.append(try item.parse(String(trimmed)))
      }
      return items
    }
  }
}

extension SettingKind where Value: CaseIterable & RawRepresentable, Value.RawValue == String, Value.AllCases == [Value] {
  /// One of the cases of an enum, by its name.
  package static var choice: Self {
    let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return SettingKind(form: "one of \(names)", standIn: Value.allCases[0], format: \.rawValue) { text throws(InvalidInput) in
      guard let value = Value(rawValue: text.lowercased()) else { throw InvalidInput("is not one of \(names)") }
      return value
    }
  }
}
