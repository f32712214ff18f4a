import HTTP

extension Metadata {
  /// What travels for the application: everything but HTTP's and gRPC's own fields.
  init(_ fields: HTTPFields) {
    self = [:]
    fields.forEach { name, value in
      guard !Self.isReserved(name) else { return }
      let isBinary = name.count > 4 && name.suffix(4).elementsEqual("-bin".utf8)
      let name = String(decoding: name, as: UTF8.self)
      if !isBinary {
        add(name, bytes: Array(value))
      } else if let bytes = Base64.decode(value) {
        add(name, bytes: bytes)
      }
    }
  }

  private static func isReserved(_ name: UnsafeRawBufferPointer) -> Bool {
    switch name.first {
    case UInt8(ascii: "g"): name.starts(with: "grpc-".utf8)
    case UInt8(ascii: "c"): name.elementsEqual("content-type".utf8) || name.elementsEqual("content-length".utf8)
    case UInt8(ascii: "t"): name.elementsEqual("te".utf8)
    case UInt8(ascii: "u"): name.elementsEqual("user-agent".utf8)
    default: false
    }
  }

  func append(to fields: inout HTTPFields) {
    for entry in entries {
      let value = entry.name.hasSuffix("-bin") ? Base64.encode(entry.value) : entry.value
      entry.name.withContiguousBytes { name in value.withUnsafeBytes { fields.append(name, $0) } }
    }
  }
}

extension String {
  func withContiguousBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
