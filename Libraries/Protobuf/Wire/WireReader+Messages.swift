extension WireReader {
  /// Narrows the reader to the message in the current field; `leave` with what it returns.
  @inlinable @inline(__always)
  package mutating func enter() throws(WireError) -> UnsafeRawPointer {
    depthLeft -= 1
    if depthLeft < 0 { throw .tooDeep }
    return try narrow()
  }

  @inlinable @inline(__always)
  package mutating func leave(_ outer: UnsafeRawPointer) {
    depthLeft += 1
    end = outer
  }

  @inlinable @inline(__always)
  mutating func narrow() throws(WireError) -> UnsafeRawPointer {
    try expect(.lengthDelimited)
    let length = try length()
    let outer = end
    end = cursor + length
    return outer
  }

  /// Reads a message into a value that is there already: a field that comes twice is merged.
  @inlinable
  package mutating func message<Element: Message>(_ value: inout Element) throws(WireError) {
    let outer = try enter()
    try value.read(from: &self)
    leave(outer)
  }

  @inlinable
  package mutating func message<Element: Message>(_ value: inout Element?) throws(WireError) {
    var element = value.take() ?? Element()
    try message(&element)
    value = element
  }

  @inlinable
  package mutating func message<Element: Message>(_ value: inout Boxed<Element>?) throws(WireError) {
    try charge(MemoryLayout<Element>.stride + WireLimits.heapOverhead)
    var element = value.take()?.unboxed ?? Element()
    try message(&element)
    value = Boxed(element)
  }

  @inlinable
  package mutating func message<Element: Message>(_ type: Element.Type) throws(WireError) -> Element {
    var element = Element()
    try message(&element)
    return element
  }

  /// A message that an indirect case of an enum will hold.
  @inlinable
  package mutating func boxed<Element: Message>(_ type: Element.Type) throws(WireError) -> Element {
    try charge(MemoryLayout<Element>.stride + WireLimits.heapOverhead)
    return try message(type)
  }

  @inlinable
  package mutating func messages<Element: Message>(_ list: inout [Element]) throws(WireError) {
    try charge(MemoryLayout<Element>.stride)
    try list.append(message(Element.self))
  }

  /// One entry of a map; of equal keys the last one counts.
  @inlinable
  package mutating func entry<Key, Value>(
    _ map: inout [Key: Value], _ absentKey: Key, _ absentValue: @autoclosure () -> Value,
    key readKey: (inout WireReader) throws(WireError) -> Key,
    value readValue: (inout WireReader) throws(WireError) -> Value
  ) throws(WireError) {
    try charge(MemoryLayout<Key>.stride + MemoryLayout<Value>.stride + WireLimits.heapOverhead)
    let outer = try narrow()
    var key = absentKey
    var value: Value?
    while let field = try nextField() {
      switch field {
      case 1: key = try readKey(&self)
      case 2: value = try readValue(&self)
      default: try skip()
      }
    }
    end = outer
    map[key] = value ?? absentValue()
  }
}
