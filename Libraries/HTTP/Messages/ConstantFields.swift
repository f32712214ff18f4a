import CNGHTTP2
import Primitives

/// Fields that many messages share, prepared once for both versions of HTTP: lines for HTTP/1.1, and for HTTP/2 a table
/// that nghttp2 may keep pointing at.
package final class ConstantFields: @unchecked Sendable {
  // Sendable: the memory is written before anybody else sees it, and never again.
  package let fields: HTTPFields
  let lines: [UInt8]
  let nameValues: UnsafeMutableBufferPointer<nghttp2_nv>
  private let bytes: UnsafeMutableRawBufferPointer

  package static let none = ConstantFields(HTTPFields())

  /// Fields that HTTP/1.1 could not write are left out of its lines: the program itself names them, not a peer.
  package init(_ fields: HTTPFields) {
    self.fields = fields
    var lines = ByteBuffer()
    fields.forEach { name, value in try? HTTP1ResponseSerializer.writeField(name, value, into: &lines) }
    self.lines = lines.toArray()
    bytes = .allocate(byteCount: max(fields.bytes.count, 1), alignment: 1)
    bytes.copyBytes(from: fields.bytes)
    nameValues = .allocate(capacity: fields.entries.count)
    let flags = UInt8(NGHTTP2_NV_FLAG_NO_COPY_NAME.rawValue | NGHTTP2_NV_FLAG_NO_COPY_VALUE.rawValue)
    for (index, entry) in fields.entries.enumerated() {
      nameValues.initializeElement(
        at: index,
        to: nghttp2_nv(
          name: bytes.baseAddress?.advanced(by: entry.nameRange.lowerBound).assumingMemoryBound(to: UInt8.self),
          value: bytes.baseAddress?.advanced(by: entry.valueRange.lowerBound).assumingMemoryBound(to: UInt8.self),
          namelen: entry.nameRange.count, valuelen: entry.valueRange.count, flags: flags))
    }
  }

  deinit {
    nameValues.deallocate()
    bytes.deallocate()
  }
}

extension ConstantFields: ExpressibleByDictionaryLiteral {
  package convenience init(dictionaryLiteral elements: (StaticString, String)...) {
    var fields = HTTPFields()
    for (name, value) in elements { fields.append(name, value) }
    self.init(fields)
  }
}
