/// What came from outside does not have the form it must have; the reason can be shown to whoever sent it.
package struct InvalidInput: Error, Hashable, CustomStringConvertible {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }

  package var description: String { reason }
}
