import Primitives

extension String: FieldValueConvertible {
  package var fieldValue: FieldValue { .string(self) }
}

extension Substring: FieldValueConvertible {
  package var fieldValue: FieldValue { .string(String(self)) }
}

extension StaticString: FieldValueConvertible {
  package var fieldValue: FieldValue { .string(description) }
}

extension Bool: FieldValueConvertible {
  package var fieldValue: FieldValue { .bool(self) }
}

extension Double: FieldValueConvertible {
  package var fieldValue: FieldValue { .double(self) }
}

extension Duration: FieldValueConvertible {
  package var fieldValue: FieldValue { .duration(self) }
}

extension Int: FieldValueConvertible {
  package var fieldValue: FieldValue { .int(Int64(self)) }
}

extension Int64: FieldValueConvertible {
  package var fieldValue: FieldValue { .int(self) }
}

extension Int32: FieldValueConvertible {
  package var fieldValue: FieldValue { .int(Int64(self)) }
}

extension UInt16: FieldValueConvertible {
  package var fieldValue: FieldValue { .int(Int64(self)) }
}

extension UInt32: FieldValueConvertible {
  package var fieldValue: FieldValue { .int(Int64(self)) }
}

extension UInt64: FieldValueConvertible {
  package var fieldValue: FieldValue { Int64(exactly: self).map { .int($0) } ?? .string("\(self)") }
}

extension Endpoint: FieldValueConvertible {
  package var fieldValue: FieldValue { .string(description) }
}

extension BaseURL: FieldValueConvertible {
  package var fieldValue: FieldValue { .string(description) }
}

extension Secret: FieldValueConvertible {
  package var fieldValue: FieldValue { .string(description) }
}
