/// A message of the contract as a Swift value.
@usableFromInline
package protocol Message: Sendable, Hashable {
  static var descriptor: MessageDescriptor { get }
  init()
  func write(to writer: inout WireWriter)
  /// Reads fields until the reader is at its end; unknown ones are skipped.
  mutating func read(from reader: inout WireReader) throws(WireError)
}

extension Message {
  /// Reads a whole message; every rule of the wire is checked while reading, within a budget of memory.
  @inlinable
  package init(wire bytes: UnsafeRawBufferPointer) throws(WireError) {
    self.init()
    var reader = WireReader(bytes)
    try read(from: &reader)
  }

  @inlinable
  package init(wire bytes: [UInt8]) throws(WireError) {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(WireError) in try Self(wire: bytes) }
    }
    self = try result.get()
  }

  @inlinable
  package func wire() -> [UInt8] {
    var writer = WireWriter()
    write(to: &writer)
    return writer.finish()
  }
}
