/// Keeps a value on the heap, so that a message can contain itself.
@usableFromInline
package enum Boxed<Value: Sendable & Hashable>: Sendable, Hashable {
  indirect case value(Value)

  @inlinable
  package init(_ value: Value) { self = .value(value) }

  @inlinable
  package var unboxed: Value {
    switch self {
    case .value(let value): value
    }
  }
}
