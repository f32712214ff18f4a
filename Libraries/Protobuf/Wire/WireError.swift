/// Why bytes are not an acceptable message.
@usableFromInline
package enum WireError: Error, Hashable {
  /// The bytes end inside a field, or a length points beyond them.
  case truncated
  /// A varint of more than 64 bits.
  case varintOverflow
  /// Field number 0, a tag of more than 32 bits, or a group, which proto3 does not have.
  case invalidTag
  /// A field of the contract comes in another form than its type has.
  case wrongWireType(field: Int)
  case invalidUTF8(field: Int)
  /// Text with a NUL in it: C libraries and PostgreSQL would cut or refuse it.
  case containsNUL(field: Int)
  /// A timestamp or a duration beyond what it can be.
  case timeOutOfRange
  case tooDeep
  /// In memory it would be far larger than on the wire.
  case tooExpensive
}

extension WireError: CustomStringConvertible {
  @usableFromInline
  package var description: String {
    switch self {
    case .truncated: "the message is truncated"
    case .varintOverflow: "the message has a number of more than 64 bits"
    case .invalidTag: "the message has an invalid tag"
    case .wrongWireType(let field): "field \(field) has the wrong wire type"
    case .invalidUTF8(let field): "field \(field) is not valid UTF-8"
    case .containsNUL(let field): "field \(field) contains a NUL"
    case .timeOutOfRange: "a timestamp or a duration is out of range"
    case .tooDeep: "the message is nested too deeply"
    case .tooExpensive: "the message would take too much memory"
    }
  }
}
