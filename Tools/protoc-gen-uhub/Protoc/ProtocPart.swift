import Protobuf

/// A piece of what `protoc` sends; only the fields that are used are read.
protocol ProtocPart {
  init()
  mutating func read(field: Int, from reader: inout WireReader) throws(WireError)
}

extension ProtocPart {
  init(wire bytes: UnsafeRawBufferPointer) throws(WireError) {
    self.init()
    var reader = WireReader(bytes)
    try readAll(from: &reader)
  }

  mutating func readAll(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() { try read(field: field, from: &reader) }
  }
}

extension WireReader {
  mutating func part<Part: ProtocPart>(_ part: inout Part) throws(WireError) {
    let outer = try enter()
    try part.readAll(from: &self)
    leave(outer)
  }

  mutating func parts<Part: ProtocPart>(_ list: inout [Part]) throws(WireError) {
    var element = Part()
    try part(&element)
    list.append(element)
  }
}
