import Primitives
import Testing

@testable import HTTP

@Suite("gzip")
struct GzipTests {
  static let text = Array(String(repeating: "a list of events, ", count: 500).utf8)

  @Test("gives back what it was given", arguments: [0, 1, 100, 9000])
  func roundTrip(_ count: Int) throws {
    let bytes = Array(Self.text.prefix(count))
    let packed = try Gzip.compress(bytes)
    #expect(try Gzip.decompress(packed, limit: count) == bytes)
    if count > 1000 { #expect(packed.count < count / 10) }
  }

  @Test("stops at the limit, not after it")
  func limit() throws {
    let bomb = try Gzip.compress([UInt8](repeating: 0, count: 50_000_000))
    #expect(bomb.count < 60_000)
    #expect(throws: CompressionError.tooLarge(limit: 4096)) { try Gzip.decompress(bomb, limit: 4096) }
    #expect(throws: CompressionError.tooLarge(limit: 8999)) { try Gzip.decompress(try Gzip.compress(Self.text), limit: 8999) }
  }

  @Test("refuses what is cut, corrupt or followed by something")
  func refuses() throws {
    let packed = try Gzip.compress(Self.text)
    for count in 0..<packed.count {
      #expect(throws: CompressionError.truncated) { try Gzip.decompress(Array(packed.prefix(count)), limit: 10_000) }
    }
    #expect(throws: CompressionError.corrupt) { try Gzip.decompress(packed + [0], limit: 10_000) }
    #expect(throws: CompressionError.corrupt) { try Gzip.decompress(Array("not gzip at all".utf8), limit: 10_000) }
    var damaged = packed
    damaged[damaged.count - 6] ^= 1
    #expect(throws: CompressionError.corrupt) { try Gzip.decompress(damaged, limit: 10_000) }
  }

  @Test("a stream can be read up to each flush, and used again")
  func streaming() throws {
    var deflate = try DeflateStream(.gzip)
    for _ in 0..<2 {
      var inflate = try InflateStream(.gzip)
      var wire = ByteBuffer()
      var text = ByteBuffer()
      for part in ["one ", "two ", "three"] {
        Array(part.utf8).withUnsafeBytes { deflate.compress($0, flush: .sync, into: &wire) }
        _ = try inflate.decompress(wire.readable, into: &text, limit: 100)
        wire.removeAll()
      }
      #expect(String(text.readable) == "one two three")
      deflate.compress(UnsafeRawBufferPointer(start: nil, count: 0), flush: .finish, into: &wire)
      #expect(try inflate.decompress(wire.readable, into: &text, limit: 100).isAtEnd)
      deflate.reset()
    }
  }
}

@Suite("An answer")
struct ResponseCompressionTests {
  static func negotiate(_ fields: HTTPFields, accept: String? = "gzip", status: HTTPStatus = .ok, length: Int? = 5000) -> (
    Bool, HTTPFields
  ) {
    var request: HTTPFields = [:]
    if let accept { request.append("accept-encoding", accept) }
    var response = HTTPResponseHead(status, fields)
    let head = HTTPRequestHead(method: .get, target: "/", fields: request)
    return (ResponseCompression.negotiate(head, &response, length: length), response.fields)
  }

  @Test(
    "is compressed when it is text",
    arguments: [
      "text/html; charset=utf-8", "application/json", "application/problem+json", "image/svg+xml", "Application/JSON;x=1",
    ])
  func text(_ type: String) {
    let (compressed, fields) = Self.negotiate(["content-type": type, "etag": "\"a\"", "content-length": "5000"])
    #expect(compressed)
    #expect(fields.first("content-encoding") == "gzip" && fields.first("vary") == "accept-encoding")
    #expect(fields.first("etag") == "W/\"a\"" && !fields.contains("content-length"))
  }

  @Test("is left alone when it is not", arguments: ["image/png", "application/zip", "text/event-stream", "textual/x", ""])
  func binary(_ type: String) {
    let (compressed, fields) = Self.negotiate(["content-type": type])
    #expect(!compressed && !fields.contains("vary") && !fields.contains("content-encoding"))
  }

  @Test("is left alone when it is small, coded already, partial or not to be changed")
  func exceptions() {
    let json: HTTPFields = ["content-type": "application/json"]
    #expect(!Self.negotiate(json, length: 1023).0)
    #expect(Self.negotiate(json, length: nil).0)
    #expect(!Self.negotiate(["content-type": "application/json", "content-encoding": "br"]).0)
    #expect(!Self.negotiate(["content-type": "application/json", "cache-control": "no-store, no-transform"]).0)
    #expect(!Self.negotiate(json, status: .partialContent).0)
    #expect(!Self.negotiate(json, status: .notModified).0)
  }

  @Test(
    "says that it varies even where this client gets it plain", arguments: [nil, "gzip;q=0", "br", "identity", "*;q=0, identity"])
  func plain(_ accept: String?) {
    let (compressed, fields) = Self.negotiate(["content-type": "text/css"], accept: accept)
    #expect(!compressed && fields.first("vary") == "accept-encoding")
  }
}
