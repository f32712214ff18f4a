/// Names and values in the order in which they were written: `["run": id, "peer": address]`.
package struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  package struct Field: Sendable {
    package let name: String
    package let value: FieldValue
  }

  package private(set) var all: [Field]

  package init(dictionaryLiteral elements: (String, any FieldValueConvertible)...) {
    all = elements.map { Field(name: $0.0, value: $0.1.fieldValue) }
  }

  package mutating func add(_ name: String, _ value: some FieldValueConvertible) {
    all.append(Field(name: name, value: value.fieldValue))
  }

  /// These and then `others`; of two with one name the later stays.
  package func adding(_ others: Fields) -> Fields {
    if all.isEmpty { return others }
    if others.all.isEmpty { return self }
    var merged = self
    merged.all.removeAll { field in others.all.contains { $0.name == field.name } }
    merged.all += others.all
    return merged
  }
}
