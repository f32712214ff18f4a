import Foundation
import Testing

@testable import HTTP

@Suite("Static files")
struct StaticFilesTests {
  static let files = StaticFiles([
    ("index.html", Array("<h1>hi</h1>".utf8)),
    ("app.3f9a01bc.js", Array("plain".utf8)),
    ("app.3f9a01bc.js.br", Array("brotli".utf8)),
    ("app.3f9a01bc.js.gz", Array("gzip".utf8)),
    ("docs/index.html", Array("docs".utf8)),
    ("data.bin", Array("0123456789".utf8)),
    ("backup.tar.gz", Array("tar".utf8)),
  ])

  static func answer(_ path: String, _ fields: HTTPFields = [:], method: HTTPMethod = .get) -> StaticAnswer? {
    files.answer(HTTPRequestHead(method: method, target: path, fields: fields))
  }

  static func body(_ answer: StaticAnswer?) -> String? { answer.map { String(decoding: $0.body, as: UTF8.self) } }

  @Test("are found by name, directories by their index")
  func names() {
    #expect(Self.body(Self.answer("/")) == "<h1>hi</h1>")
    #expect(Self.body(Self.answer("/docs/")) == "docs")
    #expect(Self.body(Self.answer("/data%2ebin?x=1")) == "0123456789")
    #expect(Self.answer("/backup.tar.gz")?.head.fields.contains("content-encoding") == false)
    #expect(Self.answer("/")?.head.fields.first("content-type") == "text/html; charset=utf-8")
  }

  @Test(
    "are never found by anything else",
    arguments: [
      "/docs", "/../index.html", "/%2e%2e/index.html", "/docs/../index.html", "//index.html", "/docs%2findex.html",
      "/app.3f9a01bc.js.br", "/nothing",
      "/index.html%00",
    ])
  func nothing(_ path: String) {
    #expect(Self.answer(path) == nil)
  }

  @Test("only by GET and HEAD")
  func methods() {
    #expect(Self.answer("/", method: .post) == nil)
    let head = Self.answer("/", method: .head)
    #expect(head?.body.isEmpty == true && head?.contentLength == 11 && head?.head.status == .ok)
  }

  static let encodings: [(accept: String?, body: String, encoding: String?)] = [
    (nil, "plain", nil), ("", "plain", nil), ("gzip", "gzip", "gzip"), ("gzip, br", "brotli", "br"),
    ("br;q=0.5, gzip", "gzip", "gzip"),
    ("br;q=0, gzip;q=0", "plain", nil), ("*", "brotli", "br"), ("*;q=0", "plain", nil), ("identity, br;q=0.9", "plain", nil),
    ("GZIP;q=1.000", "gzip", "gzip"), ("gzip;q=2", "plain", nil), ("gzip;q=x", "plain", nil),
  ]

  @Test("are sent in the form the client likes best", arguments: encodings)
  func prefers(_ accept: String?, _ body: String, _ encoding: String?) {
    var fields: HTTPFields = [:]
    if let accept { fields.append("accept-encoding", accept) }
    let answer = Self.answer("/app.3f9a01bc.js", fields)
    #expect(Self.body(answer) == body)
    #expect(answer?.head.fields.first("content-encoding") == encoding)
    #expect(answer?.head.fields.first("vary") == "accept-encoding")
  }

  @Test("may be kept for ever when their name changes with their content")
  func caching() {
    #expect(Self.answer("/app.3f9a01bc.js")?.head.fields.first("cache-control") == "public, max-age=31536000, immutable")
    #expect(Self.answer("/data.bin")?.head.fields.first("cache-control") == "no-cache")
  }

  @Test("are not sent again to who has them")
  func conditions() throws {
    let etag = try #require(Self.answer("/data.bin")?.head.fields.first("etag"))
    for value in [etag, "W/" + etag, "\"x\", " + etag, "*"] {
      let answer = try #require(Self.answer("/data.bin", ["if-none-match": value]))
      #expect(answer.head.status == .notModified && answer.body.isEmpty && answer.head.fields.first("etag") == etag)
    }
    #expect(Self.answer("/data.bin", ["if-none-match": "\"other\""])?.head.status == .ok)
    let plain = Self.answer("/app.3f9a01bc.js")?.head.fields.first("etag")
    let brotli = Self.answer("/app.3f9a01bc.js", ["accept-encoding": "br"])?.head.fields.first("etag")
    #expect(plain != brotli)
  }

  static let ranges: [(range: String, status: HTTPStatus, body: String, described: String?)] = [
    ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=8-", 206, "89", "bytes 8-9/10"), ("bytes=-3", 206, "789", "bytes 7-9/10"),
    ("bytes=5-99", 206, "56789", "bytes 5-9/10"), ("bytes=-99", 206, "0123456789", "bytes 0-9/10"),
    ("bytes=10-", 416, "", "bytes */10"),
    ("bytes=-0", 416, "", "bytes */10"), ("bytes=3-1", 200, "0123456789", nil), ("bytes=0-1,4-5", 200, "0123456789", nil),
    ("lines=0-1", 200, "0123456789", nil), ("bytes=a-b", 200, "0123456789", nil), ("bytes=-", 200, "0123456789", nil),
    ("bytes=0-9223372036854775807", 206, "0123456789", "bytes 0-9/10"), ("bytes=99999999999999999999-", 200, "0123456789", nil),
  ]

  @Test("are sent in part", arguments: ranges)
  func parts(_ range: String, _ status: HTTPStatus, _ body: String, _ described: String?) {
    let answer = Self.answer("/data.bin", ["range": range])
    #expect(answer?.head.status == status)
    #expect(Self.body(answer) == body)
    #expect(answer?.head.fields.first("content-range") == described)
  }

  @Test("in part only of the bytes the client knows")
  func ifRange() throws {
    let etag = try #require(Self.answer("/data.bin")?.head.fields.first("etag"))
    #expect(Self.answer("/data.bin", ["range": "bytes=0-0", "if-range": etag])?.head.status == .partialContent)
    #expect(Self.answer("/data.bin", ["range": "bytes=0-0", "if-range": "\"old\""])?.head.status == .ok)
  }

  @Test("come from a directory, without links and hidden files, up to a limit")
  func directory() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("static-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(at: root.appendingPathComponent("css"), withIntermediateDirectories: true)
    try Data("body{}".utf8).write(to: root.appendingPathComponent("css/site.css"))
    try Data("secret".utf8).write(to: root.appendingPathComponent(".env"))
    try FileManager.default.createSymbolicLink(
      atPath: root.appendingPathComponent("link").path, withDestinationPath: "/etc/passwd")
    let files = try StaticFiles(directory: root.path)
    #expect(files.count == 1 && files.contains("css/site.css"))
    #expect(throws: StaticFilesError.tooLarge(limit: 5)) { try StaticFiles(directory: root.path, limit: 5) }
    #expect(throws: StaticFilesError.unreadable(root.path + "/none")) { try StaticFiles(directory: root.path + "/none") }
  }
}
