/// One field of a message: how it is written, and the rules of the contract that hold for it.
package struct FieldDescriptor: Sendable {
  package let number: Int
  /// snake_case, in `.proto` and in JSON alike.
  package let name: String
  package let type: FieldType
  package let cardinality: Cardinality
  /// Position in the message's `oneofs`.
  package let oneof: Int?
  package let rules: FieldRules

  package init(
    _ number: Int, _ name: String, _ type: FieldType, _ cardinality: Cardinality = .explicit, oneof: Int? = nil,
    rules: FieldRules = .none
  ) {
    self.number = number
    self.name = name
    self.type = type
    self.cardinality = cardinality
    self.oneof = oneof
    self.rules = rules
  }
}

package enum Cardinality: Sendable, Hashable {
  /// Singular; absent is the type's zero value (proto3 without `optional`).
  case implicit
  /// Singular; absent is known (proto3 `optional`, messages, members of a oneof).
  case explicit
  case repeated
  case packed
  /// A map; the field's type is its entry message, with `key` = 1 and `value` = 2.
  case map
}

package enum FieldType: Sendable {
  case bool, int32, int64, uint32, sint32, sint64, fixed32, sfixed32, sfixed64, float, double, string, bytes
  case enumeration(EnumDescriptor)
  /// A closure, because messages may contain themselves.
  case message(@Sendable () -> MessageDescriptor)
}

/// Rules the contract states with the options of `uhub/options.proto`.
package struct FieldRules: Sendable, Hashable {
  /// A request without it is refused.
  package var required = false
  /// Characters of a string, bytes of a bytes field; 0 is the default limit.
  package var maxLength = 0
  /// Elements of a repeated field or a map; 0 is the default limit.
  package var maxItems = 0
  /// Never printed, logged or put into an error.
  package var redact = false
  package var minimum: Int64?
  package var maximum: Int64?

  package init(
    required: Bool = false, maxLength: Int = 0, maxItems: Int = 0, redact: Bool = false, minimum: Int64? = nil,
    maximum: Int64? = nil
  ) {
    self.required = required
    self.maxLength = maxLength
    self.maxItems = maxItems
    self.redact = redact
    self.minimum = minimum
    self.maximum = maximum
  }

  package static let none = FieldRules()
}
