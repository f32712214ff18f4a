/// Repeated scalars: one element, or a packed run of them, whichever form comes.
extension WireReader {
  @inlinable
  package mutating func bools(_ list: inout [Bool]) throws(WireError) {
    try varints(&list) { $0 != 0 }
  }

  @inlinable
  package mutating func int32s(_ list: inout [Int32]) throws(WireError) {
    try varints(&list) { Int32(truncatingIfNeeded: $0) }
  }

  @inlinable
  package mutating func int64s(_ list: inout [Int64]) throws(WireError) {
    try varints(&list) { Int64(bitPattern: $0) }
  }

  @inlinable
  package mutating func uint32s(_ list: inout [UInt32]) throws(WireError) {
    try varints(&list) { UInt32(truncatingIfNeeded: $0) }
  }

  @inlinable
  package mutating func sint32s(_ list: inout [Int32]) throws(WireError) {
    try varints(&list) { Int32(truncatingIfNeeded: WireReader.unzigzag($0)) }
  }

  @inlinable
  package mutating func sint64s(_ list: inout [Int64]) throws(WireError) {
    try varints(&list) { WireReader.unzigzag($0) }
  }

  @inlinable
  package mutating func enumerations<Value: ContractEnum>(_ list: inout [Value]) throws(WireError) {
    try varints(&list) { Value(number: Int32(truncatingIfNeeded: $0)) }
  }

  @inlinable
  package mutating func fixed32s(_ list: inout [UInt32]) throws(WireError) {
    try words(&list) { $0 }
  }

  @inlinable
  package mutating func sfixed32s(_ list: inout [Int32]) throws(WireError) {
    try words(&list) { Int32(bitPattern: $0) }
  }

  @inlinable
  package mutating func sfixed64s(_ list: inout [Int64]) throws(WireError) {
    try doubleWords(&list) { Int64(bitPattern: $0) }
  }

  @inlinable
  package mutating func floats(_ list: inout [Float]) throws(WireError) {
    try words(&list) { Float(bitPattern: $0) }
  }

  @inlinable
  package mutating func doubles(_ list: inout [Double]) throws(WireError) {
    try doubleWords(&list) { Double(bitPattern: $0) }
  }

  @inlinable
  package mutating func strings(_ list: inout [String]) throws(WireError) {
    try charge(MemoryLayout<String>.stride)
    try list.append(string())
  }

  @inlinable
  package mutating func byteStrings(_ list: inout [[UInt8]]) throws(WireError) {
    try charge(MemoryLayout<[UInt8]>.stride)
    try list.append(bytes())
  }

  @inlinable
  mutating func varints<Value>(_ list: inout [Value], _ value: (UInt64) -> Value) throws(WireError) {
    try elements(of: .varint, &list) { (reader) throws(WireError) in try value(reader.varint()) }
  }

  @inlinable
  mutating func words<Value>(_ list: inout [Value], _ value: (UInt32) -> Value) throws(WireError) {
    try elements(of: .fixed32, &list) { (reader) throws(WireError) in try value(reader.word()) }
  }

  @inlinable
  mutating func doubleWords<Value>(_ list: inout [Value], _ value: (UInt64) -> Value) throws(WireError) {
    try elements(of: .fixed64, &list) { (reader) throws(WireError) in try value(reader.doubleWord()) }
  }

  @inlinable
  mutating func elements<Value>(
    of type: WireType, _ list: inout [Value], _ read: (inout WireReader) throws(WireError) -> Value
  ) throws(WireError) {
    guard wireType == .lengthDelimited else {
      try expect(type)
      try charge(MemoryLayout<Value>.stride)
      try list.append(read(&self))
      return
    }
    let outer = try narrow()
    while cursor < end {
      try charge(MemoryLayout<Value>.stride)
      try list.append(read(&self))
    }
    end = outer
  }
}
