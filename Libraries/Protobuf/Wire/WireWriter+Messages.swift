extension WireWriter {
  /// Starts a length-delimited field whose length is not known yet; `close` with what it returns.
  @inlinable @inline(__always)
  package mutating func open(_ field: Int) -> Int {
    tag(field, .lengthDelimited)
    put(0)
    return position
  }

  /// One byte was kept for the length. If it takes more, the content moves: that is rarer and cheaper than
  /// computing the size of everything beforehand.
  @inlinable @inline(__always)
  package mutating func close(_ start: Int) {
    let length = position - start
    if length < 0x80 {
      base.storeBytes(of: UInt8(truncatingIfNeeded: length), toByteOffset: start - 1, as: UInt8.self)
    } else {
      closeLong(start, length)
    }
  }

  @usableFromInline @inline(never)
  mutating func closeLong(_ start: Int, _ length: Int) {
    let extra = (UInt64.bitWidth - UInt64(length).leadingZeroBitCount + 6) / 7 - 1
    reserve(extra)
    let content = base + start
    (content + extra).copyMemory(from: content, byteCount: length)
    position = start - 1
    putVarint(UInt64(length))
    position += length
  }

  @inlinable
  package mutating func message<Element: Message>(_ field: Int, _ value: Element) {
    let start = open(field)
    value.write(to: &self)
    close(start)
  }

  @inlinable
  package mutating func messages<Element: Message>(_ field: Int, _ list: [Element]) {
    for element in list { message(field, element) }
  }

  /// Sorted by key, so that equal messages have equal bytes.
  @inlinable
  package mutating func entries<Key: Comparable, Value>(
    _ field: Int, _ map: [Key: Value],
    key writeKey: (inout WireWriter, Key) -> Void, value writeValue: (inout WireWriter, Value) -> Void
  ) {
    for (key, value) in map.sorted(by: { $0.key < $1.key }) {
      let start = open(field)
      writeKey(&self, key)
      writeValue(&self, value)
      close(start)
    }
  }
}
