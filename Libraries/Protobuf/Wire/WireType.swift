/// The low three bits of a tag: how the field's value is laid out. Groups (3 and 4) are not accepted.
@usableFromInline
enum WireType: UInt8, Sendable {
  case varint = 0
  case fixed64 = 1
  case lengthDelimited = 2
  case fixed32 = 5
}
