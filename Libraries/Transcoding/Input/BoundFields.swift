/// Fields of a message that the address of the request has already decided, as wire bytes.
final class BoundFields {
  struct Value {
    let wire: [UInt8]
    /// False if the value is only what the body must agree with.
    let isWritten: Bool
    /// True if the address had a value that cannot be accepted: it is wrong, but it is not missing.
    var isRefused = false
  }

  /// By slot.
  var values: [Int: Value] = [:]
  /// Messages inside, by slot.
  var children: [Int: BoundFields] = [:]

  func child(_ slot: Int) -> BoundFields {
    if let known = children[slot] { return known }
    let child = BoundFields()
    children[slot] = child
    return child
  }
}
