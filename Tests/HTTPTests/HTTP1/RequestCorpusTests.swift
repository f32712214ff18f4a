import Foundation
import Testing

@testable import HTTP

@Suite(
  "Requests collected from other servers' tests", .enabled(if: Fixtures.exists("http1-index.jsonl"), "the fixtures are not there")
)
struct RequestCorpusTests {
  struct Case: Decodable {
    let id: String
    let file: String
    let verdict: String
  }

  static let cases: [Case] = {
    guard let lines = try? String(contentsOf: Fixtures.wire.appendingPathComponent("http1-index.jsonl"), encoding: .utf8) else {
      return []
    }
    return lines.split(separator: "\n").compactMap { try? JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
  }()

  @Test("what every server refuses is refused before it counts as a request")
  func refuses() throws {
    for item in Self.cases where item.verdict == "must_reject" {
      let transcript = RequestTranscript([try Fixtures.bytes(item.file)[...]])
      #expect(transcript.accepted == 0 && transcript.error != nil, "\(item.id): \(transcript)")
    }
  }

  @Test("what every server accepts is accepted")
  func accepts() throws {
    for item in Self.cases where item.verdict == "must_accept" {
      let transcript = RequestTranscript([try Fixtures.bytes(item.file)[...]])
      #expect(transcript.accepted >= 1, "\(item.id): \(transcript)")
    }
  }

  @Test("an unfinished request is never taken for a whole one")
  func incomplete() throws {
    for item in Self.cases where item.verdict == "incomplete_or_reject" {
      let transcript = RequestTranscript([try Fixtures.bytes(item.file)[...]])
      #expect(transcript.accepted == 0, "\(item.id): \(transcript)")
    }
  }

  @Test("the first request counts even when what follows it is wrong")
  func firstAccepted() throws {
    for item in Self.cases where item.verdict == "first_accepted_then_error" {
      let transcript = RequestTranscript([try Fixtures.bytes(item.file)[...]])
      #expect(transcript.accepted >= 1, "\(item.id): \(transcript)")
    }
  }

  @Test("how the bytes are cut changes nothing")
  func cutting() throws {
    for item in Self.cases {
      let bytes = try Fixtures.bytes(item.file)
      let whole = RequestTranscript([bytes[...]])
      for pieces in Pieces.all(bytes) { #expect(RequestTranscript(pieces) == whole, "\(item.id) in \(pieces.map(\.count))") }
    }
  }
}
