/// Head and body of an answer from memory; a whole body shares the file's bytes.
package struct StaticAnswer: Sendable {
  package let head: HTTPResponseHead
  /// Empty for HEAD, 304 and 416.
  package let body: [UInt8]
  /// What `Content-Length` says, also where no body is sent; nil for 304.
  package let contentLength: Int?

  init(_ request: HTTPRequestHead, _ file: StaticFile) {
    let (form, encoding) = file.form(for: request)
    var fields = HTTPFields(reservingBytes: 256, fields: 8)
    fields.append("etag", form.etag)
    fields.append("cache-control", file.isFingerprinted ? "public, max-age=31536000, immutable" : "no-cache")
    if file.varies { fields.append("vary", "accept-encoding") }
    guard !EntityTags.noneMatch(request.fields, form.etag) else {
      self.init(.notModified, fields, body: [], length: nil)
      return
    }
    fields.append("accept-ranges", "bytes")
    let isHead = request.method == .head
    switch Self.range(request, form) {
    case .unsatisfiable:
      fields.append("content-range", "bytes */\(form.bytes.count)")
      self.init(.rangeNotSatisfiable, fields, body: [], length: 0)
    case .part(let range):
      Self.describe(file, encoding, &fields)
      fields.append("content-range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(form.bytes.count)")
      self.init(.partialContent, fields, body: Array(form.bytes[range]), length: range.count)
    case .whole:
      Self.describe(file, encoding, &fields)
      self.init(.ok, fields, body: isHead ? [] : form.bytes, length: form.bytes.count)
    }
  }

  private init(_ status: HTTPStatus, _ fields: HTTPFields, body: [UInt8], length: Int?) {
    head = HTTPResponseHead(status, fields)
    self.body = body
    contentLength = length
  }

  private static func describe(_ file: StaticFile, _ encoding: String?, _ fields: inout HTTPFields) {
    fields.append("content-type", file.contentType)
    if let encoding { fields.append("content-encoding", encoding) }
  }

  /// RFC 9110 §14.2: only GET knows ranges, and `If-Range` must name exactly these bytes.
  private static func range(_ request: HTTPRequestHead, _ form: StaticFile.Form) -> ByteRange {
    guard request.method == .get, let value = request.fields.first("range") else { return .whole }
    if let condition = request.fields.first("if-range"), condition != form.etag { return .whole }
    return ByteRange(value, length: form.bytes.count)
  }
}
