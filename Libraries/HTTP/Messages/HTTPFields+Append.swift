extension HTTPFields {
  package mutating func append(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    // A block above 4 GB cannot be described by the table; it is far above every limit on what is read or written.
    guard bytes.count + name.count + value.count <= Int(UInt32.max) else { return }
    entries.append(
      Entry(offset: UInt32(bytes.count), nameLength: UInt32(name.count), valueLength: UInt32(value.count)))
    for byte in name { bytes.append(ASCII.lowercased(byte)) }
    bytes.append(contentsOf: value)
  }

  package mutating func append(_ name: StaticString, _ value: StaticString) {
    append(name.rawBytes, value.rawBytes)
  }

  package mutating func append(_ name: StaticString, _ value: String) {
    var value = value
    value.withUTF8 { append(name.rawBytes, UnsafeRawBufferPointer($0)) }
  }

  package mutating func append(_ name: StaticString, _ value: [UInt8]) {
    value.withUnsafeBytes { append(name.rawBytes, $0) }
  }

  package mutating func append(_ name: StaticString, _ value: UnsafeRawBufferPointer) {
    append(name.rawBytes, value)
  }

  package mutating func append(named name: String, _ value: String) {
    var name = name
    var value = value
    name.withUTF8 { name in
      value.withUTF8 { append(UnsafeRawBufferPointer(name), UnsafeRawBufferPointer($0)) }
    }
  }

  package mutating func append(_ name: StaticString, decimal value: Int) {
    append(name, String(value))
  }

  package mutating func append(contentsOf other: HTTPFields) {
    other.forEach { append($0, $1) }
  }

  /// Puts one value in the place of all that the name had.
  package mutating func set(_ name: StaticString, _ value: String) {
    remove(name)
    append(name, value)
  }

  package mutating func remove(_ name: StaticString) {
    guard contains(name) else { return }
    var rest = HTTPFields(reservingBytes: bytes.count, fields: entries.count)
    forEach { if !$0.isSame(as: name) { rest.append($0, $1) } }
    self = rest
  }
}
