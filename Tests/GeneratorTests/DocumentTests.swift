import Foundation
import Testing

@testable import protoc_gen_uhub

@Suite("The documents made from a contract", .enabled(if: Compiled.isPossible, "protoc is not installed"))
struct DocumentTests {
  private static let contract = """
    // A thing.
    message Thing {
      int64 id = 1;
      // What it is called.
      string name = 2 [(uhub.rules) = {required: true, max_length: 10}];
      optional string note = 3;
      repeated Colour colours = 4 [(uhub.rules).max_items = 3];
      map<string, Thing> parts = 5;
      google.protobuf.Timestamp made_at = 6;
      oneof kind { Thing other = 7; bool none = 8; }
    }
    enum Colour { COLOUR_UNSPECIFIED = 0; COLOUR_DARK_RED = 1; }
    message FindRequest { string name = 1; int32 limit = 2 [(uhub.rules).maximum = 9]; optional Colour colour = 3; }
    message ChangeRequest { int64 id = 1; Thing thing = 2; google.protobuf.FieldMask update_mask = 3; }
    service Things {
      // Finds one.
      rpc Find(FindRequest) returns (Thing) {
        option (uhub.permission) = "things.read";
        option (uhub.route) = {get: "/api/things/{name}"};
      }
      rpc Change(ChangeRequest) returns (google.protobuf.Empty) {
        option (uhub.permission) = "public";
        option (uhub.route) = {patch: "/api/things/{id}" body: "thing"};
      }
      rpc Secret(ChangeRequest) returns (Thing) {
        option (uhub.permission) = "public";
        option (uhub.route) = {post: "/api/secret" hidden: true};
      }
    }
    """

  private func file(_ path: String) throws -> String {
    let files = try Compiled.generate(DocumentTests.contract).get()
    return try #require(files.first { $0.path == path }?.content)
  }

  private func openAPI(_ path: String...) throws -> NSDictionary {
    let document = try JSONSerialization.jsonObject(with: Data(file(OpenAPIEmitter.path).utf8))
    return try #require(path.reduce(document) { ($0 as? NSDictionary)?[$1] as Any } as? NSDictionary)
  }

  @Test("OpenAPI has the routes that are not hidden") func paths() throws {
    #expect(Set(try openAPI("paths").allKeys as? [String] ?? []) == ["/api/things/{name}", "/api/things/{id}"])
  }

  @Test("OpenAPI has what path and query carry as parameters") func parameters() throws {
    let operation = try openAPI("paths", "/api/things/{name}", "get")
    #expect(
      operation["parameters"] as? NSArray == [
        ["name": "name", "in": "path", "required": true, "schema": ["type": "string"]],
        ["name": "limit", "in": "query", "required": false, "schema": ["type": "integer", "format": "int32", "maximum": 9]],
        [
          "name": "colour", "in": "query", "required": false,
          "schema": ["anyOf": [["$ref": "#/components/schemas/Colour"], ["type": "null"]]],
        ],
      ])
    #expect(operation["x-permission"] as? String == "things.read")
    #expect(operation["summary"] as? String == "Finds one.")
    #expect(operation["security"] == nil)
  }

  @Test("OpenAPI has the body's message, and no content where the answer is empty") func bodies() throws {
    let operation = try openAPI("paths", "/api/things/{id}", "patch")
    #expect((operation["parameters"] as? NSArray)?.count == 1)
    #expect((operation["responses"] as? NSDictionary)?["204"] as? NSDictionary == ["description": "Done."])
    #expect(operation["security"] as? NSArray == [])
    let schema = try openAPI("paths", "/api/things/{id}", "patch", "requestBody", "content", "application/json", "schema")
    #expect(schema == ["$ref": "#/components/schemas/Thing"])
  }

  @Test("OpenAPI describes messages and enums") func schemas() throws {
    #expect(try openAPI("components", "schemas", "Colour") == ["type": "string", "enum": ["dark_red"]])
    let thing = try openAPI("components", "schemas", "Thing")
    #expect(thing["required"] as? NSArray == ["name"])
    #expect(thing["description"] as? String == "A thing.")
    let properties = try openAPI("components", "schemas", "Thing", "properties")
    #expect(properties["note"] as? NSDictionary == ["type": ["string", "null"]])
    #expect(properties["made_at"] as? NSDictionary == ["type": ["string", "null"], "format": "date-time"])
    #expect(
      properties["name"] as? NSDictionary == ["type": "string", "maxLength": 10, "description": "What it is called."])
    #expect(
      properties["parts"] as? NSDictionary == [
        "type": "object", "additionalProperties": ["$ref": "#/components/schemas/Thing"],
      ])
  }

  @Test("every reference of OpenAPI leads somewhere") func references() throws {
    let text = try file(OpenAPIEmitter.path)
    let schemas = try openAPI("components", "schemas")
    for reference in text.matches(of: /#\/components\/schemas\/(\w+)/) {
      #expect(schemas[String(reference.1)] != nil, "\(reference.1)")
    }
  }

  @Test("the pages' types have the same fields") func types() throws {
    let text = try file(JSDocEmitter.path)
    #expect(text.contains(" * @typedef {\"unspecified\" | \"dark_red\"} Colour\n"))
    #expect(text.contains(" * @property {string | null} note\n"))
    #expect(text.contains(" * @property {Array<Colour>} colours\n"))
    #expect(text.contains(" * @property {Record<string, Thing>} parts\n"))
    #expect(text.contains(" * @property {string} name What it is called.\n"))
  }
}
