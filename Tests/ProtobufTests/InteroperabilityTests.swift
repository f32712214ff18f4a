import Contracts
import Primitives
import Protobuf
import Testing

@Suite("Our bytes and those of protoc", .enabled(if: Protoc.isInstalled, "protoc is not installed"))
struct InteroperabilityTests {
  @Test("we read every type that protoc writes")
  func reads() throws {
    #expect(try AllTypes(wire: Protoc.encode(AllTypes.sampleText, as: "AllTypes")) == .sample)
  }

  @Test("protoc reads every type that we write")
  func writes() throws {
    let canonical = try Protoc.decode(Protoc.encode(AllTypes.sampleText, as: "AllTypes"), as: "AllTypes")
    let ours = try Protoc.decode(AllTypes.sample.wire(), as: "AllTypes")
    // A map has no order.
    #expect(ours.split(separator: "\n").sorted() == canonical.split(separator: "\n").sorted())
    #expect(!ours.isEmpty)
  }

  @Test("what is unset or default takes no bytes in either")
  func defaults() throws {
    #expect(AllTypes().wire().isEmpty)
    #expect(try Protoc.encode("", as: "AllTypes").isEmpty)
    #expect(try Protoc.encode("bool: false int32: 0 string: \"\" bools: []", as: "AllTypes").isEmpty)
  }

  @Test("the well-known types agree")
  func wellKnown() throws {
    let text = """
      start_at { seconds: 1790000000 nanos: 5 } reminder_before { seconds: -90 nanos: -500000000 }
      metadata {
        fields { key: "list" value { list_value { values { null_value: 0 } values { number_value: 1.5 } } } }
        fields { key: "on" value { bool_value: true } }
        fields { key: "s" value { struct_value { fields { key: "t" value { string_value: "x" } } } } }
      }
      """
    let event = SchedulerV1.ExampleEvent(
      startAt: Timestamp(seconds: 1_790_000_000, nanos: 5), reminderBefore: .milliseconds(-90_500),
      metadata: [
        "list": .list([.null, .number(1.5)]), "on": .bool(true), "s": .structure(["t": .string("x")]),
      ])
    #expect(try SchedulerV1.ExampleEvent(wire: Protoc.encode(text, as: "ExampleEvent")) == event)
    #expect(try event.wire() == Protoc.encode(text, as: "ExampleEvent"))
  }

  @Test("three megabytes pass in both directions")
  func large() throws {
    let line = String(repeating: "0123456789abcdef", count: 3 << 16)
    let bytes = try Protoc.encode("string: \"\(line)\"", as: "AllTypes")
    #expect(try AllTypes(wire: bytes).string == line)
    #expect(AllTypes(string: line).wire() == bytes)
  }
}
