/// What holds where the contract states no limit of its own.
package struct InputLimits: Sendable {
  /// Characters (code points) of a text.
  package var textLength = 16_384
  /// Bytes of a bytes field.
  package var bytesLength = 1 << 20
  /// Elements of a list, entries of a map, keys of a free-form object.
  package var items = 1000
  /// Characters of a map's key.
  package var keyLength = 256
  /// How many violations are reported; the rest is not worth a longer answer.
  package var violations = 20
  /// Parameters in a query.
  package var parameters = 100

  package init() {}
}
