import Primitives

/// Checks bytes against a message type without building a value: what is to be passed on must be sound.
package enum WireScan {
  package static func check(_ bytes: UnsafeRawBufferPointer, as descriptor: MessageDescriptor) throws(WireError) {
    var reader = WireReader(bytes)
    try message(&reader, descriptor)
  }

  private static func message(_ reader: inout WireReader, _ descriptor: MessageDescriptor) throws(WireError) {
    while let number = try reader.nextField() {
      guard let slot = descriptor.slot(number: number) else {
        try reader.skip()
        continue
      }
      switch descriptor.scanSteps[slot] {
      case .scalar(let type):
        try reader.expect(type)
        try reader.skip()
      case .scalars(let type): try scalars(&reader, type)
      case .text: try text(&reader)
      case .bytes: _ = try reader.lengthDelimited()
      case .message:
        if let inner = descriptor.message(at: slot) { try content(&reader, inner) }
      case .entry:
        if let inner = descriptor.message(at: slot) { try entry(&reader, inner) }
      }
    }
  }

  private static func content(_ reader: inout WireReader, _ descriptor: MessageDescriptor) throws(WireError) {
    switch descriptor.wellKnown {
    // Their values have limits of their own, and reading them costs no memory.
    case .timestamp: _ = try reader.message(Timestamp.self)
    case .duration: _ = try reader.message(Duration.self)
    default:
      let outer = try reader.enter()
      try message(&reader, descriptor)
      reader.leave(outer)
    }
  }

  private static func entry(_ reader: inout WireReader, _ descriptor: MessageDescriptor) throws(WireError) {
    let outer = try reader.narrow()
    try message(&reader, descriptor)
    reader.end = outer
  }

  private static func scalars(_ reader: inout WireReader, _ type: WireType) throws(WireError) {
    guard reader.wireType == .lengthDelimited else {
      try reader.expect(type)
      return try reader.skip()
    }
    let outer = try reader.narrow()
    reader.wireType = type
    while !reader.isAtEnd { try reader.skip() }
    reader.end = outer
  }

  private static func text(_ reader: inout WireReader) throws(WireError) {
    switch try TextCheck.content(of: reader.lengthDelimited()) {
    case .ascii, .utf8: return
    case .containsNUL: throw .containsNUL(field: reader.field)
    case .invalid: throw .invalidUTF8(field: reader.field)
    }
  }
}
