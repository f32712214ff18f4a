import Testing

@testable import protoc_gen_uhub

@Suite("A contract, resolved", .enabled(if: Compiled.isPossible, "protoc is not installed"))
struct SchemaTests {
  private func message(_ name: String, in declarations: String) throws -> MessageSchema {
    try #require(try Compiled.schema(declarations).messages["uhub.probe.v1.\(name)"])
  }

  @Test("a message that contains itself is boxed, directly and through others") func recursion() throws {
    let declarations = """
      message Tree { Tree left = 1; repeated Tree more = 2; map<string, Tree> named = 3; oneof o { Tree right = 4; } }
      message A { B b = 1; Leaf leaf = 2; }
      message B { oneof o { A a = 1; } }
      message Leaf { google.protobuf.Struct any = 1; }
      """
    #expect(try message("Tree", in: declarations).fields.map(\.isBoxed) == [true, false, false, true])
    #expect(try message("A", in: declarations).fields.map(\.isBoxed) == [true, false])
    #expect(try message("B", in: declarations).fields.map(\.isBoxed) == [true])
  }

  @Test("presence follows proto3") func presence() throws {
    let fields = try message(
      "M",
      in: """
        message M {
          int32 a = 1; optional int32 b = 2; M c = 3; repeated int32 d = 4; repeated int32 e = 5 [packed = false];
          repeated string f = 6; map<string, string> g = 7; oneof o { int32 h = 8; }
        }
        """
    ).fields
    #expect(fields.map(\.shape) == [.implicit, .explicit, .explicit, .packed, .repeated, .repeated, .map, .explicit])
    #expect(fields.map(\.oneof) == [nil, nil, nil, nil, nil, nil, nil, 0])
  }

  @Test("the comment before a declaration comes along") func comments() throws {
    let declared = try message("M", in: "// First.\n//\n// Second.\nmessage M {\n  // A field.\n  int32 a = 1;\n}")
    #expect(declared.comment == ["First.", "", "Second."])
    #expect(declared.fields.first?.comment == ["A field."])
  }

  @Test("a field named like something of the generated code still compiles") func collisions() throws {
    let files = try Compiled.generate("message M { string field = 1; optional int32 value = 2; int32 reader = 3; }").get()
    let wire = try #require(files.first { $0.path.hasSuffix("ProbeV1.M+Wire.swift") }?.content)
    #expect(wire.contains("case 1: self.field = try reader.string()"))
    #expect(wire.contains("if let value = self.value { writer.int32(2, value) }"))
  }
}
