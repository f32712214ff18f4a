/// An enum of the contract. A number that this build does not know is kept, not lost.
@usableFromInline
package protocol ContractEnum: Sendable, Hashable {
  static var descriptor: EnumDescriptor { get }
  init(number: Int32)
  var number: Int32 { get }
}

extension WireReader {
  @inlinable
  package mutating func enumeration<Value: ContractEnum>(_ type: Value.Type) throws(WireError) -> Value {
    try Value(number: int32())
  }
}
