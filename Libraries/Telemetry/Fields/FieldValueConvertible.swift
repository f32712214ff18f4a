/// What can stand in `["run": id]`. A type with a description or a raw value conforms by declaring it, without code.
package protocol FieldValueConvertible: Sendable {
  var fieldValue: FieldValue { get }
}

extension FieldValue: FieldValueConvertible {
  package var fieldValue: FieldValue { self }
}

extension FieldValueConvertible where Self == FieldValue {
  package static func error(_ error: any Error) -> FieldValue { FieldValue.string("\(error)") }
}

extension FieldValueConvertible where Self: CustomStringConvertible {
  package var fieldValue: FieldValue { .string(description) }
}

extension FieldValueConvertible where Self: RawRepresentable, RawValue: FieldValueConvertible {
  package var fieldValue: FieldValue { rawValue.fieldValue }
}

extension FieldValueConvertible where Self: RawRepresentable & CustomStringConvertible, RawValue: FieldValueConvertible {
  package var fieldValue: FieldValue { .string(description) }
}
