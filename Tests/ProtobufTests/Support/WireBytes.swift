import Protobuf

/// Bytes of the wire, written by hand: what no proper writer would send.
enum WireBytes {
  static func varint(_ value: UInt64) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }

  static func tag(_ field: UInt64, _ type: UInt64) -> [UInt8] { varint(field << 3 | type) }

  static func field(_ number: UInt64, _ content: [UInt8]) -> [UInt8] {
    tag(number, 2) + varint(UInt64(content.count)) + content
  }

  /// A message in a message in a message.
  static func nested(_ field: UInt64, levels: Int) -> [UInt8] {
    (0..<levels).reduce([]) { content, _ in self.field(field, content) }
  }
}

/// What reading says about bytes: `nil` when they are fine.
func verdict<Content: Message>(_ bytes: [UInt8], _ type: Content.Type) -> WireError? {
  do throws(WireError) {
    _ = try Content(wire: bytes)
    return nil
  } catch {
    return error
  }
}

/// What the scan says about bytes: `nil` when they are fine.
func scanVerdict<Content: Message>(_ bytes: [UInt8], _ type: Content.Type) -> WireError? {
  bytes.withUnsafeBytes { bytes in
    do throws(WireError) {
      try WireScan.check(bytes, as: Content.descriptor)
      return nil
    } catch {
      return error
    }
  }
}
