import Primitives
import Protobuf
import Testing
import Transcoding

@Suite("A message as JSON")
struct WireToJSONTests {
  @Test("shows what is absent: zeros, null, empty lists and maps")
  func absent() throws {
    let empty = try json([], as: Sample.all)
    #expect(empty.hasPrefix("{\"bool\":false,\"int32\":0,\"int64\":0,"))
    #expect(empty.contains("\"string\":\"\",\"bytes\":\"\",\"color\":null,\"level\":\"low\",\"line\":null,\"maybe_bool\":null"))
    #expect(empty.contains("\"int64s\":[],"))
    #expect(empty.contains("\"labels\":{},"))
    #expect(empty.contains("\"at\":null,"))
    #expect(empty.contains("\"chosen_bool\":null,\"chosen_text\":null,\"chosen_line\":null"))
    #expect(empty.hasSuffix("\"far\":\"\"}"))
    try JSONSyntax.check(Array(empty.utf8))
  }

  @Test("has the fields in the order of declaration, whatever their order on the wire")
  func order() throws {
    let wire = bytes {
      $0.string(2, "b"); $0.int64(1, 7)
    }
    #expect(try json(wire, as: Sample.line) == "{\"number\":7,\"text\":\"b\"}")
  }

  @Test("takes the last of several values")
  func lastWins() throws {
    let wire = bytes {
      $0.int64(1, 1); $0.string(2, "x"); $0.int64(1, 2); $0.string(2, "y")
    }
    #expect(try json(wire, as: Sample.line) == "{\"number\":2,\"text\":\"y\"}")
  }

  @Test("joins a message that comes in pieces")
  func merges() throws {
    let wire = bytes { writer in
      var start = writer.open(16)
      writer.int64(1, 5)
      writer.close(start)
      writer.string(12, "between")
      start = writer.open(16)
      writer.string(2, "later")
      writer.close(start)
    }
    #expect(try json(wire, as: Sample.all).contains("\"line\":{\"number\":5,\"text\":\"later\"}"))
  }

  @Test("shows one member of a oneof: the last, and nothing of what it replaced")
  func oneof() throws {
    let wire = bytes { writer in
      var start = writer.open(73)
      writer.int64(1, 5)
      writer.close(start)
      writer.bool(71, true)
      start = writer.open(73)
      writer.string(2, "new")
      writer.close(start)
    }
    let text = try json(wire, as: Sample.all)
    #expect(text.contains("\"chosen_bool\":null,\"chosen_text\":null,\"chosen_line\":{\"number\":0,\"text\":\"new\"}"))
  }

  @Test("collects a list from wherever its elements are, packed or not")
  func lists() throws {
    let wire = bytes { writer in
      writer.int64s(31, [1, 2])
      writer.string(41, "a")
      writer.int64(31, 3)
      writer.string(41, "b")
      writer.sint32s(35, [-1, -2])
      writer.int64s(31, [4])
    }
    let text = try json(wire, as: Sample.all)
    #expect(text.contains("\"int64s\":[1,2,3,4]"))
    #expect(text.contains("\"unpacked\":[-1,-2]"))
    #expect(text.contains("\"strings\":[\"a\",\"b\"]"))
  }

  @Test("keeps the last of equal keys of a map, few or many", arguments: [3, 200])
  func mapKeys(_ count: Int) throws {
    let wire = bytes { writer in
      for round in 0..<2 {
        for key in 0..<count {
          let start = writer.open(51)
          writer.string(1, "k\(key)")
          writer.string(2, "\(round)")
          writer.close(start)
        }
      }
    }
    let expected = (0..<count).map { "\"k\($0)\":\"1\"" }.joined(separator: ",")
    #expect(try json(wire, as: Sample.all).contains("\"labels\":{\(expected)},"))
  }

  @Test("shows keys of every type as strings, and zeros for what an entry leaves out")
  func mapForms() throws {
    let wire = bytes { writer in
      var start = writer.open(52)
      writer.int64(1, -7)
      writer.close(start)
      start = writer.open(53)
      writer.bool(1, true)
      writer.int32(2, 7)
      writer.close(start)
      start = writer.open(51)
      writer.close(start)
    }
    let text = try json(wire, as: Sample.all)
    #expect(text.contains("\"by_number\":{\"-7\":{\"number\":0,\"text\":\"\"}}"))
    #expect(text.contains("\"by_flag\":{\"true\":\"green\"}"))
    #expect(text.contains("\"labels\":{\"\":\"\"}"))
  }

  @Test(
    "names enum values, and says so where the name is not known",
    arguments: [
      (1, "\"red\""), (2, "\"light_blue\""), (7, "\"green\""), (-3, "\"infra_red\""), (99, "\"unknown_99\""),
      (-1, "\"unknown_-1\""),
    ] as [(Int32, String)])
  func enums(_ number: Int32, _ name: String) throws {
    #expect(try json(bytes { $0.int32(25, number) }, as: Sample.all).contains("\"maybe_color\":\(name),"))
  }

  @Test("drops fields that the contract does not have")
  func unknown() throws {
    let wire = bytes {
      $0.string(900, "x"); $0.int64(1, 3); $0.double(901, 1); $0.fixed32(5000, 2)
    }
    #expect(try json(wire, as: Sample.line) == "{\"number\":3,\"text\":\"\"}")
  }

  @Test("appends to what is in the buffer, and leaves it alone on an error")
  func appends() throws {
    var buffer = ByteBuffer()
    buffer.append("data: ")
    let line = WireToJSON(Sample.line)
    try bytes { $0.int64(1, 1) }.withUnsafeBytes { try line.transcode($0, into: &buffer) }
    #expect(String(buffer.readable) == "data: {\"number\":1,\"text\":\"\"}")
    #expect(throws: OutputError.self) { try [UInt8]([0x0a]).withUnsafeBytes { try line.transcode($0, into: &buffer) } }
    #expect(buffer.count == 28)
  }

  @Test("tells message and field of what cannot be written, but no value")
  func errors() throws {
    let error = #expect(throws: OutputError.self) { try json(bytes { $0.int64(3, .max) }, as: Sample.all) }
    #expect(error == OutputError(reason: .unsafeInteger, field: "test.All.int64"))
  }
}
