/// Repeatable randomness.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_f491_4f6c_dd1d
  }
}

/// JSON of `Sample.all` in the form in which it is written, so that the way there and back must not change it.
struct RandomJSON {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed) }

  func object(depth: Int) -> String {
    var copy = self
    return copy.all(depth)
  }

  private mutating func all(_ depth: Int) -> String {
    let chosen = Int.random(in: 0...3, using: &random)
    let members: [(String, String)] = [
      ("bool", flag()), ("int32", small()), ("int64", large()), ("uint32", "\(UInt32.random(in: 0 ... .max, using: &random))"),
      ("sint32", small()), ("sint64", large()), ("fixed32", "\(UInt32.random(in: 0 ... .max, using: &random))"),
      ("sfixed32", small()),
      ("sfixed64", large()), ("float", "0.5"), ("double", double()), ("string", string()), ("bytes", blob()),
      ("color", oneOf(["null", "\"red\"", "\"light_blue\""])), ("level", oneOf(["\"low\"", "\"high\""])),
      ("line", maybe { $0.line() }),
      ("maybe_bool", maybe { $0.flag() }), ("maybe_int64", maybe { $0.large() }), ("maybe_double", maybe { $0.double() }),
      ("maybe_string", maybe { $0.string() }), ("maybe_color", maybe { $0.oneOf(["\"green\"", "\"infra_red\""]) }),
      ("int64s", list { $0.large() }), ("doubles", list { $0.double() }), ("colors", list { _ in "\"red\"" }),
      ("bools", list { $0.flag() }),
      ("unpacked", list { $0.small() }), ("fixed32s", list { _ in "4294967295" }), ("strings", list { $0.string() }),
      ("blobs", list { $0.blob() }), ("lines", list { $0.line() }), ("labels", map { $0.string() }),
      ("by_number", "{\"-5\":\(line()),\"0\":\(line())}"),
      ("by_flag", oneOf(["{}", "{\"true\":\"red\",\"false\":\"green\"}"])),
      ("at", maybe { _ in "\"2026-02-28T23:59:59.000000001Z\"" }),
      ("took", maybe { _ in "\"-3.250s\"" }), ("mask", maybe { _ in "\"a,b.c\"" }), ("free", maybe { $0.map { $0.value(2) } }),
      ("any", maybe { $0.filled() }), ("list", maybe { $0.list { $0.value(2) } }), ("nothing", oneOf(["null", "{}"])),
      ("ats", list { _ in "\"1969-12-31T00:00:00Z\"" }), ("anys", list { $0.value(1) }),
      ("chosen_bool", chosen == 1 ? flag() : "null"),
      ("chosen_text", chosen == 2 ? string() : "null"), ("chosen_line", chosen == 3 ? line() : "null"),
      ("child", depth > 0 ? maybe { $0.all(depth - 1) } : "null"), ("children", depth > 0 ? list { $0.all(depth - 1) } : "[]"),
      ("far", string()),
    ]
    return "{" + members.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }

  private mutating func oneOf(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "null" }
  private mutating func maybe(_ make: (inout RandomJSON) -> String) -> String {
    Bool.random(using: &random) ? make(&self) : "null"
  }
  private mutating func flag() -> String { oneOf(["true", "false"]) }
  private mutating func small() -> String { "\(Int32.random(in: .min ... .max, using: &random))" }
  private mutating func large() -> String {
    let bits = Int64.random(in: 0...53, using: &random)
    return "\(Int64.random(in: -(1 << bits) + 1 ... (1 << bits) - 1, using: &random))"
  }
  private mutating func double() -> String {
    let value = Double(bitPattern: UInt64.random(in: 0 ... .max, using: &random))
    let text = value.isFinite ? "\(value)" : "0.25"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
  private mutating func blob() -> String { oneOf(["\"\"", "\"AA==\"", "\"AAE=\"", "\"//79\""]) }
  private mutating func line() -> String { "{\"number\":\(large()),\"text\":\(string())}" }
  private mutating func string() -> String {
    let pieces = ["a", "long enough to fill words", "é", "\\\"", "\\\\", "\\n", "𝄞", "\\u0001", "€", " ", "0123456789abcdef"]
    let count = Int.random(in: 0...8, using: &random)
    return "\"" + (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() + "\""
  }
  private mutating func list(_ make: (inout RandomJSON) -> String) -> String {
    let count = Int.random(in: 0...3, using: &random)
    return "[" + (0..<count).map { _ in make(&self) }.joined(separator: ",") + "]"
  }
  private mutating func map(_ make: (inout RandomJSON) -> String) -> String {
    let count = Int.random(in: 0...3, using: &random)
    return "{" + (0..<count).map { "\"k\($0)é\":" + make(&self) }.joined(separator: ",") + "}"
  }
  private mutating func filled() -> String { oneOf(["true", "1.5", "\"x\"", "[]", "{}", "[null,{\"a\":null}]"]) }
  private mutating func value(_ depth: Int) -> String {
    if depth > 0 && Bool.random(using: &random) {
      return Bool.random(using: &random) ? list { $0.value(depth - 1) } : map { $0.value(depth - 1) }
    }
    return oneOf(["null", "false", "-1", "1e+100", "\"t\""])
  }
}
