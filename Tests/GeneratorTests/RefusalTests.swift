import Testing

@testable import protoc_gen_uhub

@Suite("A contract is refused", .enabled(if: Compiled.isPossible, "protoc is not installed"))
struct RefusalTests {
  @Test(
    "when a field cannot be",
    arguments: [
      ("uint64 n = 1;", "use int64"),
      ("fixed64 n = 1;", "use sfixed64"),
      ("repeated uint64 n = 1;", "use int64"),
      ("map<uint64, string> n = 1;", "keys of a map"),
      ("map<bool, string> n = 1;", "keys of a map"),
      ("map<string, uint64> n = 1;", "use int64"),
      ("google.protobuf.StringValue n = 1;", "`optional`"),
      ("google.protobuf.NullValue n = 1;", "no type for the enum"),
      ("string aName = 1;", "lower snake case"),
      ("string n = 1 [(uhub.rules).max_items = 2];", "max_items is for lists"),
      ("int32 n = 1 [(uhub.rules).max_length = 2];", "max_length is for strings"),
      ("string n = 1 [(uhub.rules).minimum = 2];", "minimum and maximum are for numbers"),
      ("int32 n = 1 [(uhub.rules) = {minimum: 2, maximum: 1}];", "the minimum is above"),
      ("string n = 1 [(uhub.rules).max_length = -1];", "cannot be negative"),
    ])
  func field(_ field: String, _ reason: String) throws {
    let complaint = try #require(try Compiled.complaint("message Probe {\n  \(field)\n}"))
    #expect(complaint.contains(reason), "\(complaint)")
    #expect(complaint.hasPrefix("probe.proto:13: uhub.probe.v1.Probe."))
  }

  @Test(
    "when a type cannot be",
    arguments: [
      ("enum Colour { COLOUR_RED = 0; }", "COLOUR_UNSPECIFIED"),
      ("enum Colour { COLOUR_UNSPECIFIED = 0; RED = 1; }", "starts with COLOUR_"),
      ("enum Colour { option allow_alias = true; COLOUR_UNSPECIFIED = 0; COLOUR_A = 1; COLOUR_B = 1; }", "the same number"),
      ("enum Colour { COLOUR_UNSPECIFIED = 0; COLOUR_2D = 1; }", "starts with a letter"),
      ("enum Colour { COLOUR_UNSPECIFIED = 0; COLOUR_UNRECOGNIZED = 1; }", "kept for unknown"),
      ("message Timestamp {}", "Swift needs the name"),
      ("message A { message Type {} }", "Swift needs the name"),
      ("message A { message B {} } message B {}", "would be hidden"),
    ])
  func type(_ declaration: String, _ reason: String) throws {
    let complaint = try #require(try Compiled.complaint(declaration))
    #expect(complaint.contains(reason), "\(complaint)")
  }

  private static let messages = "message In { int64 id = 1; repeated int64 ids = 2; In part = 3; } message Out {}\n"

  @Test(
    "when a method cannot be",
    arguments: [
      ("rpc Do(In) returns (Out) { option (uhub.route) = {get: \"/a\"}; }", "states no permission"),
      ("rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {}; }", "no HTTP method"),
      ("rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"a\"}; }", "not a path"),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/a//b\"}; }",
        "not a path"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/x{id}\"}; }",
        "in braces"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/{id*}/x\"}; }",
        "last part"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/{id}/{id}\"}; }",
        "twice"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/{name}\"}; }",
        "names name"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/{ids}\"}; }",
        "names ids"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/a\" body: \"part\"}; }",
        "GET has no body"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {post: \"/a\" body: \"id\"}; }",
        "its body id"
      ),
      (
        "rpc Do(In) returns (stream Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/a\"}; }",
        "web_socket"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/a\" web_socket: true}; }",
        "server stream"
      ),
      (
        "rpc Do(In) returns (Out) { option (uhub.permission) = \"public\"; option (uhub.route) = {get: \"/a\" raw: {}}; }",
        "RawRequest"
      ),
    ])
  func method(_ method: String, _ reason: String) throws {
    let complaint = try #require(try Compiled.complaint(RefusalTests.messages + "service Probe {\n\(method)\n}"))
    #expect(complaint.contains(reason), "\(complaint)")
    #expect(complaint.contains("probe.proto:14: uhub.probe.v1.Probe.Do: "))
  }

  @Test("when two routes would answer the same paths") func sameRoute() throws {
    let complaint = try #require(
      try Compiled.complaint(
        """
        message In { int64 id = 1; int64 other = 2; }
        service Probe {
          rpc A(In) returns (In) { option (uhub.permission) = "p"; option (uhub.route) = {get: "/a/{id}"}; }
          rpc B(In) returns (In) { option (uhub.permission) = "p"; option (uhub.route) = {get: "/a/{other}"}; }
        }
        """))
    #expect(complaint.contains("Probe.B: its route is that of uhub.probe.v1.Probe.A already"))
  }

  @Test("with all complaints at once") func everything() throws {
    let complaint = try #require(try Compiled.complaint("message A { uint64 a = 1;\n fixed64 b = 2; }"))
    #expect(complaint.split(separator: "\n").count == 2)
  }
}
