/// A value that lives on a loop and may be carried elsewhere, but only be used there.
package struct LoopBound<Value>: @unchecked Sendable {
  // Sendable: reading the value anywhere but on the loop's thread stops the process.
  package let loop: EventLoop
  private let stored: Value

  package init(_ value: Value, on loop: EventLoop) {
    self.loop = loop
    stored = value
  }

  package var value: Value {
    loop.assertCurrent()
    return stored
  }
}
