import Protobuf
import Testing
import Transcoding

@Suite("JSON for a message")
struct JSONToWireTests {
  @Test("becomes exactly the bytes that the message's own writer makes")
  func sameBytes() throws {
    let json =
      #"{"int32":-5,"sint32":-5,"string":"é\n","int64s":[1,300],"strings":["","b"],"labels":{"k":"v"},"at":"1970-01-01T00:00:01Z"}"#
    let expected = bytes { writer in
      writer.int32(2, -5)
      writer.sint32(5, -5)
      writer.string(12, "é\n")
      writer.int64s(31, [1, 300])
      writer.strings(41, ["", "b"])
      var start = writer.open(51)
      writer.string(1, "k")
      writer.string(2, "v")
      writer.close(start)
      start = writer.open(61)
      writer.int64(1, 1)
      writer.close(start)
    }
    #expect(try wire(json, as: Sample.all) == expected)
  }

  @Test("writes long messages inside messages with their right lengths")
  func lengths() throws {
    let text = String(repeating: "long ", count: 3000)
    let json = "{\"child\":{\"child\":{\"string\":\"\(text)\"},\"far\":\"x\"},\"bool\":true}"
    let expected = bytes { writer in
      let outer = writer.open(81)
      let inner = writer.open(81)
      writer.string(12, text)
      writer.close(inner)
      writer.string(2048, "x")
      writer.close(outer)
      writer.bool(1, true)
    }
    #expect(try wire(json, as: Sample.all) == expected)
  }

  @Test("takes null for absence, and leaves zeros out where that is the same")
  func absence() throws {
    #expect(
      try wire(#"{"int32":0,"string":"","line":null,"int64s":null,"labels":null,"bools":[],"by_flag":{}}"#, as: Sample.all) == [])
    #expect(
      try wire(#"{"maybe_int64":0,"maybe_string":""}"#, as: Sample.all)
        == bytes {
          $0.int64(22, 0); $0.string(24, "")
        })
    #expect(try wire(#"{"line":{}}"#, as: Sample.all) == [0x82, 0x01, 0x00])
  }

  @Test(
    "refuses, naming the place",
    arguments: [
      (#"{"nope":1}"#, ["nope: unknown_field"]),
      (#"{"line":{"nope":{"a":[1]}}}"#, ["line.nope: unknown_field"]),
      (#"{"lines":[{},{"no\u0070e":1}]}"#, [#"lines[1].no\u0070e: unknown_field"#]),
      (#"{"bool":1}"#, ["bool: wrong_type"]), (#"{"bool":"true"}"#, ["bool: wrong_type"]),
      (#"{"int32":"1"}"#, ["int32: wrong_type"]),
      (#"{"string":1}"#, ["string: wrong_type"]), (#"{"line":[]}"#, ["line: wrong_type"]),
      (#"{"lines":{}}"#, ["lines: wrong_type"]),
      (#"{"labels":[]}"#, ["labels: wrong_type"]), (#"{"double":"1"}"#, ["double: wrong_type"]),
      (#"{"at":5}"#, ["at: wrong_type"]),
      (#"{"free":[]}"#, ["free: wrong_type"]), (#"{"list":{}}"#, ["list: wrong_type"]),
      (#"{"nothing":1}"#, ["nothing: wrong_type"]),
      (#"{"nothing":{"a":1}}"#, ["nothing.a: unknown_field"]), (#"{"bytes":[1]}"#, ["bytes: wrong_type"]),
      (#"{"int32":1,"int32":1}"#, ["int32: duplicate_key"]), (#"{"int32":1,"\u0069nt32":2}"#, ["int32: duplicate_key"]),
      (#"{"labels":{"a":"1","\u0061":"2"}}"#, [#"labels["\u0061"]: duplicate_key"#]),
      (#"{"by_number":{"1":{},"1":{}}}"#, [#"by_number["1"]: duplicate_key"#]),
      (#"{"free":{"a":{"b":1,"b":2}}}"#, [#"free["a"]["b"]: duplicate_key"#]),
      (#"{"by_number":{"01":{}}}"#, [#"by_number["01"]: invalid_key"#]),
      (#"{"by_number":{"-0":{}}}"#, [#"by_number["-0"]: invalid_key"#]),
      (#"{"by_flag":{"yes":"red"}}"#, [#"by_flag["yes"]: invalid_key"#]),
      (#"{"int64s":[1,null]}"#, ["int64s[1]: null_not_allowed"]),
      (#"{"labels":{"a":null}}"#, [#"labels["a"]: null_not_allowed"#]),
      (#"{"chosen_bool":true,"chosen_text":"a"}"#, ["chosen_text: oneof_conflict"]),
      (#"{"color":"blue"}"#, ["color: unknown_value"]), (#"{"color":"unspecified"}"#, ["color: unknown_value"]),
      (#"{"color":"Red"}"#, ["color: unknown_value"]), (#"{"color":1}"#, ["color: wrong_type"]),
      (#"{"color":"unknown_99"}"#, ["color: unknown_value"]),
      (#"{"bytes":"A"}"#, ["bytes: invalid_base64"]), (#"{"bytes":"AA"}"#, ["bytes: invalid_base64"]),
      (#"{"bytes":"AB=="}"#, ["bytes: invalid_base64"]),
      (#"{"bytes":"AA-_"}"#, ["bytes: invalid_base64"]), (#"{"bytes":"===="}"#, ["bytes: invalid_base64"]),
      (#"{"bytes":"AA==AA=="}"#, ["bytes: invalid_base64"]),
      (#"{"at":"2026-02-30T00:00:00Z"}"#, ["at: invalid_timestamp"]), (#"{"at":"2026-03-01"}"#, ["at: invalid_timestamp"]),
      (#"{"took":"1"}"#, ["took: invalid_duration"]), (#"{"took":"1.s"}"#, ["took: invalid_duration"]),
      (#"{"took":"s"}"#, ["took: invalid_duration"]),
      (#"{"took":"315576000001s"}"#, ["took: invalid_duration"]), (#"{"took":""}"#, ["took: invalid_duration"]),
      (#"{"took":"-s"}"#, ["took: invalid_duration"]),
      (#"{"mask":"a,,b"}"#, ["mask: invalid_field_mask"]), (#"{"mask":"a b"}"#, ["mask: invalid_field_mask"]),
      (#"{"string":"a\u0000b"}"#, ["string: contains_nul"]), (#"{"free":{"a":"\u0000"}}"#, [#"free["a"]: contains_nul"#]),
      (#"{"labels":{"\u0000":"a"}}"#, [#"labels["\u0000"]: contains_nul"#]),
      (#"[]"#, [": wrong_type"]), (#"null"#, [": wrong_type"]), (#""a""#, [": wrong_type"]),
      (#"{"string":"\ud800"}"#, ["syntax: lone_surrogate"]), (#"{"bool":true"#, ["syntax: unexpected_end"]),
      (#"{}x"#, ["syntax: trailing_characters"]),
      (#"{"nope":[}"#, ["syntax: unexpected_character"]), (#""#, ["syntax: unexpected_end"]),
      (#"{"anys":[x]}"#, ["syntax: unexpected_character"]),
    ])
  func refuses(_ text: String, _ expected: [String]) {
    #expect(violations(text, as: Sample.all) == expected)
  }

  @Test("collects what is wrong, up to twenty")
  func collects() {
    #expect(
      violations(#"{"bool":1,"nope":2,"int32":"x","string":"fine"}"#, as: Sample.all) == [
        "bool: wrong_type", "nope: unknown_field", "int32: wrong_type",
      ])
    let many = "{\"int64s\":[" + [String](repeating: "\"x\"", count: 100).joined(separator: ",") + "]}"
    #expect(violations(many, as: Sample.all).count == 20)
  }

  @Test(
    "takes integers in any notation if they are whole and fit",
    arguments: [
      ("1.0", 1), ("1e2", 100), ("1.50e1", 15), ("-0", 0), ("9007199254740991", 9_007_199_254_740_991), ("0e99999", 0),
      ("100e-2", 1),
      ("1000000000000000000000e-18", 1000),
    ] as [(String, Int64)])
  func integers(_ text: String, _ value: Int64) throws {
    #expect(try wire("{\"maybe_int64\":\(text)}", as: Sample.all) == bytes { $0.int64(22, value) })
  }

  @Test(
    "refuses integers that have a fraction or are out of range",
    arguments: [
      ("maybe_int64", "1.5", "wrong_type"), ("maybe_int64", "1e-1", "wrong_type"),
      ("maybe_int64", "9007199254740992", "out_of_range"),
      ("maybe_int64", "-9223372036854775808", "out_of_range"), ("maybe_int64", "1e19", "out_of_range"),
      ("int32", "2147483648", "out_of_range"),
      ("int32", "-2147483649", "out_of_range"), ("uint32", "-1", "out_of_range"), ("uint32", "4294967296", "out_of_range"),
      ("fixed32", "-1", "out_of_range"), ("maybe_int64", "1e400", "out_of_range"),
      ("maybe_int64", "10000000000000000999", "out_of_range"),
      ("maybe_double", "1e400", "out_of_range"), ("maybe_double", "-1e400", "out_of_range"), ("float", "1e39", "out_of_range"),
    ])
  func refusesNumbers(_ field: String, _ text: String, _ code: String) {
    #expect(violations("{\"\(field)\":\(text)}", as: Sample.all) == ["\(field): \(code)"])
  }

  @Test(
    "rounds doubles to the nearest",
    arguments: [
      "0.1", "1e23", "123456789012345678901234567890", "2.2250738585072011e-308", "1e-400", "9007199254740993",
      "0.30000000000000004",
      "1.7976931348623157e308", "-5e-324", "0.000001", "4.35", "1e22", "1e-22", "5.0e-1",
    ])
  func doubles(_ text: String) throws {
    #expect(try wire("{\"maybe_double\":\(text)}", as: Sample.all) == bytes { $0.double(23, Double(text) ?? .nan) })
  }

  @Test(
    "takes times with any offset",
    arguments: [
      ("2026-03-01T09:30:00Z", "2026-03-01T09:30:00Z"), ("2026-03-01T09:30:00.5+02:00", "2026-03-01T07:30:00.500Z"),
      ("2026-03-01T00:00:00-23:59", "2026-03-01T23:59:00Z"), (#"2026-03-01\u005409:30:00Z"#, "2026-03-01T09:30:00Z"),
    ])
  func times(_ text: String, _ utc: String) throws {
    #expect(try normal("{\"at\":\"\(text)\"}", as: Sample.all).contains("\"at\":\"\(utc)\""))
  }

  @Test("understands every escape")
  func escapes() throws {
    let wire = try wire(#"{"text":"\"\\\/\b\f\n\r\t\u0041\u00e9\u20ac\ud834\udd1e"}"#, as: Sample.line)
    #expect(wire == bytes { $0.string(2, "\"\\/\u{8}\u{c}\n\r\tAé€𝄞") })
    #expect(try normal(#"{"bytes":"\/\/79"}"#, as: Sample.all).contains(#""bytes":"//79""#))
  }

  @Test("nests 32 messages and no more, whatever they are made of")
  func depth() throws {
    func nested(_ open: String, _ close: String, _ count: Int) -> String {
      String(repeating: open, count: count) + String(repeating: close, count: count)
    }
    func children(_ depth: Int) -> String { "{" + nested("\"child\":{", "}", depth) + "}" }
    #expect(violations(children(32), as: Sample.all) == [])
    #expect(violations(children(33), as: Sample.all).first?.hasSuffix(": too_deep") == true)
    // A free-form array takes two messages on the wire for each level.
    #expect(violations("{\"any\":" + nested("[", "]", 16) + "}", as: Sample.all) == [])
    #expect(violations("{\"any\":" + nested("[", "]", 17) + "}", as: Sample.all).first?.hasSuffix(": too_deep") == true)
    #expect(violations("{\"any\":" + nested("[", "]", 100_000) + "}", as: Sample.all) == ["syntax: too_deep"])
    #expect(violations(String(repeating: "[", count: 100_000), as: Sample.all) == ["syntax: too_deep"])
    #expect(violations(String(repeating: "{\"any\":", count: 100_000), as: Sample.all) == ["syntax: too_deep"])
  }

  @Test("of the greatest depth can be read by the reader of messages", arguments: ["[", "{\"a\":"])
  func sameDepth(_ open: String) throws {
    let close = open == "[" ? "]" : "}"
    for depth in 1..<20 {
      let text =
        "{\"any\":" + String(repeating: open, count: depth) + (open == "[" ? "" : "1") + String(repeating: close, count: depth)
        + "}"
      guard let wire = try? wire(text, as: Sample.all) else { continue }
      try wire.withUnsafeBytes { try WireScan.check($0, as: Sample.all) }
      _ = try json(wire, as: Sample.all)
    }
  }

  @Test("of 4 MB in one list is cut short by its limit")
  func bomb() {
    let text = "{\"children\":[" + [String](repeating: "{}", count: 1_400_000).joined(separator: ",") + "]}"
    #expect(violations(text, as: Sample.all) == ["children: too_many_items"])
  }

  @Test("may have keys that only look alike", .enabled(if: Fixtures.haveJSON, "the shared fixtures are absent"))
  func transformations() throws {
    for (name, bytes) in try Fixtures.transformations() {
      let prefix = Array("{\"any\":".utf8)
      let codes: [String]
      do throws(RequestError) {
        _ = try wire(prefix + bytes + Array("}".utf8), as: Sample.all)
        codes = []
      } catch {
        codes = summary(error)
      }
      switch name {
      case _ where name.contains("same_key"): #expect(codes == [#"any["a"]: duplicate_key"#])
      case _ where name.contains("escaped_invalid"): #expect(codes == ["syntax: lone_surrogate"])
      case _ where name.contains("invalid_codepoint"): #expect(codes == ["syntax: invalid_utf8"])
      default: #expect(codes == [], "\(name)")
      }
    }
  }
}
