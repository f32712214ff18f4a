/// Repeated fields. Numbers are packed; an empty list writes nothing.
extension WireWriter {
  @inlinable
  package mutating func bools(_ field: Int, _ list: [Bool]) { varints(field, list) { $0 ? 1 : 0 } }

  @inlinable
  package mutating func int32s(_ field: Int, _ list: [Int32]) { varints(field, list) { UInt64(bitPattern: Int64($0)) } }

  @inlinable
  package mutating func int64s(_ field: Int, _ list: [Int64]) { varints(field, list) { UInt64(bitPattern: $0) } }

  @inlinable
  package mutating func uint32s(_ field: Int, _ list: [UInt32]) { varints(field, list) { UInt64($0) } }

  @inlinable
  package mutating func sint32s(_ field: Int, _ list: [Int32]) { varints(field, list) { WireWriter.zigzag(Int64($0)) } }

  @inlinable
  package mutating func sint64s(_ field: Int, _ list: [Int64]) { varints(field, list) { WireWriter.zigzag($0) } }

  @inlinable
  package mutating func enumerations<Value: ContractEnum>(_ field: Int, _ list: [Value]) {
    varints(field, list) { UInt64(bitPattern: Int64($0.number)) }
  }

  @inlinable
  package mutating func fixed32s(_ field: Int, _ list: [UInt32]) { words(field, list) { $0 } }

  @inlinable
  package mutating func sfixed32s(_ field: Int, _ list: [Int32]) { words(field, list) { UInt32(bitPattern: $0) } }

  @inlinable
  package mutating func sfixed64s(_ field: Int, _ list: [Int64]) { doubleWords(field, list) { UInt64(bitPattern: $0) } }

  @inlinable
  package mutating func floats(_ field: Int, _ list: [Float]) { words(field, list) { $0.bitPattern } }

  @inlinable
  package mutating func doubles(_ field: Int, _ list: [Double]) { doubleWords(field, list) { $0.bitPattern } }

  @inlinable
  package mutating func strings(_ field: Int, _ list: [String]) {
    for element in list { string(field, element) }
  }

  @inlinable
  package mutating func byteStrings(_ field: Int, _ list: [[UInt8]]) {
    for element in list { bytes(field, element) }
  }

  @inlinable
  mutating func varints<Value>(_ field: Int, _ list: [Value], _ bits: (Value) -> UInt64) {
    packed(field, list) { writer, value in writer.putVarint(bits(value)) }
  }

  @inlinable
  mutating func words<Value>(_ field: Int, _ list: [Value], _ bits: (Value) -> UInt32) {
    packed(field, list) { writer, value in writer.putWord(bits(value)) }
  }

  @inlinable
  mutating func doubleWords<Value>(_ field: Int, _ list: [Value], _ bits: (Value) -> UInt64) {
    packed(field, list) { writer, value in writer.putDoubleWord(bits(value)) }
  }

  @inlinable
  mutating func packed<Value>(_ field: Int, _ list: [Value], _ put: (inout WireWriter, Value) -> Void) {
    if list.isEmpty { return }
    let start = open(field)
    for value in list {
      reserve(10)
      put(&self, value)
    }
    close(start)
  }
}
