/// Why a text cannot become a JSON string of the contract.
enum TextFault: UInt8, Error {
  case invalidUTF8, containsNUL
}

extension ByteSink {
  /// A JSON string from UTF-8, which is checked on the way.
  mutating func quoted(_ start: UnsafeRawPointer, _ count: Int) throws(TextFault) {
    reserve(count + 24)
    put(UInt8(ascii: "\""))
    var source = start
    let end = start + count
    while true {
      while end - source >= 8 {
        let word = SpecialBytes.word(source)
        let special = SpecialBytes.mask(word)
        let plain = special == 0 ? 8 : special.trailingZeroBitCount >> 3
        put(word: word, keeping: plain)
        source += plain
        if special != 0 { try escape(&source, end) }
      }
      guard source < end else { break }
      let byte = source.load(as: UInt8.self)
      if byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5c {
        put(byte)
        source += 1
      } else {
        try escape(&source, end)
      }
    }
    put(UInt8(ascii: "\""))
  }

  /// Writes one character that needs an escape or is not ASCII. Leaves room for the rest as if that were plain.
  @inline(never)
  private mutating func escape(_ source: inout UnsafeRawPointer, _ end: UnsafeRawPointer) throws(TextFault) {
    let byte = source.load(as: UInt8.self)
    if byte >= 0x80 {
      let length = UTF8Sequence.length(source, end)
      if length == 0 { throw .invalidUTF8 }
      for offset in 0..<length { put(source.load(fromByteOffset: offset, as: UInt8.self)) }
      source += length
      return
    }
    if byte == 0 { throw .containsNUL }
    source += 1
    reserve((end - source) + 24)
    put(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5c: put(byte)
    case 0x08: put(UInt8(ascii: "b"))
    case 0x09: put(UInt8(ascii: "t"))
    case 0x0a: put(UInt8(ascii: "n"))
    case 0x0c: put(UInt8(ascii: "f"))
    case 0x0d: put(UInt8(ascii: "r"))
    default:
      put("u00")
      put(UInt8(ascii: "0") + (byte >> 4))
      let low = byte & 15
      put(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
