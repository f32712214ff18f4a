/// A field as the transcoders walk it: trivial, so that looking at it counts no references.
struct FieldTable {
  var number = 0
  var kind = FieldKind.bool
  var shape = FieldShape.implicit
  /// Lists are written packed.
  var packed = false
  var required = false
  /// Position in the message's oneofs, or -1.
  var oneof = -1
  var slot = 0
  /// Of messages and of map entries.
  var message: UnsafePointer<MessageTable>?
  var enumeration: UnsafePointer<EnumTable>?
  /// The message the field belongs to.
  var owner: UnsafePointer<MessageTable>?
  /// `,"name":` followed by what stands for an absent value: `null`, `[]`, `{}` or a zero.
  var key: ByteRun
  var keyCount = 0
  /// The bare name, inside `key`.
  var name: ByteRun
  /// 0 stands for the default limit.
  var maxLength = 0
  var maxItems = 0
  var minimum = Int64.min
  var maximum = Int64.max

  /// A message whose JSON is an object with its fields as keys.
  var isPlainMessage: Bool { kind == .message && shape != .map && message?.pointee.form == .ordinary }
}
