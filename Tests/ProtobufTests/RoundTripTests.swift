import Contracts
import Protobuf
import Testing

@Suite("A message written and read again") struct RoundTripTests {
  @Test("is the same") func same() throws {
    #expect(try AllTypes(wire: AllTypes.sample.wire()) == .sample)
  }

  @Test("has the same bytes each time, whatever order its maps have in memory") func deterministic() throws {
    let labels = Dictionary(uniqueKeysWithValues: (0..<100).map { ("key \($0)", "value") })
    let reversed = Dictionary(uniqueKeysWithValues: (0..<100).reversed().map { ("key \($0)", "value") })
    #expect(AllTypes(labels: labels).wire() == AllTypes(labels: reversed).wire())
  }

  @Test("keeps absent and zero apart where the contract does") func presence() throws {
    #expect(try AllTypes(wire: AllTypes(maybeInt64: 0).wire()).maybeInt64 == 0)
    #expect(try AllTypes(wire: AllTypes().wire()).maybeInt64 == nil)
    #expect(try AllTypes(wire: AllTypes(message: .init()).wire()).message == .init())
    #expect(try AllTypes(wire: AllTypes(double: -0.0).wire()).double.sign == .minus)
  }

  @Test(
    "keeps the members of a oneof, also when they are zero",
    arguments: [
      AllTypes.Choice.chosenBool(false), .chosenInt64(0), .chosenString(""), .chosenEnumeration(.unspecified),
      .chosenMessage(.init()), .chosenChild(.init()), .nothing(Empty()),
    ])
  func choice(_ choice: AllTypes.Choice) throws {
    #expect(try AllTypes(wire: AllTypes(choice: choice).wire()).choice == choice)
  }

  @Test("keeps the numbers of an enum that this build does not know") func unknownEnum() throws {
    let message = AllTypes(enumeration: .init(number: 77), enumerations: [.init(number: -1)])
    #expect(message.enumeration == .unrecognized(77))
    #expect(try AllTypes(wire: message.wire()) == message)
    #expect(SchedulerV1.EventType(number: 1) == .meeting)
  }

  @Test("has lengths of every size", arguments: [0, 1, 126, 127, 128, 16_382, 16_383, 16_384, 2_097_152])
  func lengths(_ count: Int) throws {
    let message = AllTypes(messages: [.init(text: String(repeating: "x", count: count)), .init(number: 1)])
    #expect(try AllTypes(wire: message.wire()) == message)
  }

  @Test("can be packed into an Any and is found there by its type") func any() throws {
    let details = CommonV1.ErrorDetails(code: "event.version_conflict", arguments: ["version": "3"])
    let status = GoogleRpc.Status(code: 10, message: "changed meanwhile", details: [AnyMessage(details)])
    let read = try GoogleRpc.Status(wire: status.wire())
    #expect(read.details.first?.typeURL == "type.googleapis.com/uhub.common.v1.ErrorDetails")
    #expect(try read.details.first?.unpacked(as: CommonV1.ErrorDetails.self) == details)
    #expect(try read.details.first?.unpacked(as: GoogleRpc.Status.self) == nil)
  }

  @Test("is printed without what is redacted") func redaction() {
    let text = "\(AllTypes(string: "seen", secret: "hunter2"))"
    #expect(text.contains("seen"))
    #expect(!text.contains("hunter2"))
  }
}
