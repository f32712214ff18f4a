/// The fields of a message in the order they came: one block of bytes and one table, so that a request's fields cost two allocations.
///
/// Names are kept in lower case, as HTTP/2 sends them. Values are bytes; nothing becomes a `String` until somebody asks.
package struct HTTPFields: Sendable, Hashable {
  @usableFromInline var bytes: [UInt8] = []
  @usableFromInline var entries: [Entry] = []

  @usableFromInline
  struct Entry: Sendable, Hashable {
    @usableFromInline var offset: UInt32
    @usableFromInline var nameLength: UInt32
    @usableFromInline var valueLength: UInt32

    @inlinable var nameRange: Range<Int> { Int(offset)..<Int(offset) + Int(nameLength) }
    @inlinable var valueRange: Range<Int> {
      let start = Int(offset) + Int(nameLength)
      return start..<start + Int(valueLength)
    }

    @inlinable
    init(offset: UInt32, nameLength: UInt32, valueLength: UInt32) {
      self.offset = offset
      self.nameLength = nameLength
      self.valueLength = valueLength
    }
  }

  package init() {}

  package init(reservingBytes byteCount: Int, fields fieldCount: Int) {
    bytes.reserveCapacity(byteCount)
    entries.reserveCapacity(fieldCount)
  }

  /// Takes over what a parser has laid out already: names in lower case, offsets inside `bytes`.
  init(bytes: UnsafeRawBufferPointer, entries: [Entry]) {
    self.bytes = [UInt8](bytes)
    self.entries = entries
  }

  @inlinable package var count: Int { entries.count }
  @inlinable package var isEmpty: Bool { entries.isEmpty }

  /// What the fields would take in a list: names, values and the 32 bytes per field that HTTP/2 counts.
  package var listSize: Int { bytes.count + 32 * entries.count }

  /// Each field's name and value; the buffers are valid during the call only.
  @inlinable
  package func forEach<Failure: Error>(
    _ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      let all = UnsafeRawBufferPointer(buffer)
      for entry in entries {
        try body(UnsafeRawBufferPointer(rebasing: all[entry.nameRange]), UnsafeRawBufferPointer(rebasing: all[entry.valueRange]))
      }
    }
  }
}

extension HTTPFields: CustomStringConvertible {
  package var description: String {
    var lines: [String] = []
    forEach { name, value in
      lines.append(String(decoding: name, as: UTF8.self) + ": " + String(decoding: value, as: UTF8.self))
    }
    return lines.joined(separator: "\n")
  }
}

extension HTTPFields: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (StaticString, String)...) {
    for (name, value) in elements { append(name, value) }
  }
}
