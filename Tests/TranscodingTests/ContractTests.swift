import Contracts
import Primitives
import Protobuf
import Testing
import Transcoding

@Suite("The contract's own messages")
struct ContractTests {
  private func sample() -> SchedulerV1.AllTypes {
    var inner = SchedulerV1.AllTypes()
    inner.choice = .chosenMessage(.init(number: 4, text: "inner"))
    var all = SchedulerV1.AllTypes(
      bool: true, int32: .min, int64: -9_007_199_254_740_991, uint32: .max, sint32: -1, sint64: 5, fixed32: 1, sfixed32: -2,
      sfixed64: -3,
      float: 0.1, double: 1e-7, string: "a\"é\n", bytes: [0, 255], enumeration: .meeting, message: .init(number: 1, text: "t"))
    all.maybeBool = false
    all.maybeInt64 = 0
    all.maybeString = ""
    all.maybeBytes = []
    all.maybeEnumeration = .gitAction
    all.bools = [true, false]
    all.int64s = [1, -1]
    all.sint32s = [Int32.min, .max]
    all.floats = [0.5, 1e20]
    all.strings = ["", "x"]
    all.byteStrings = [[], [1]]
    all.enumerations = [.meeting, .deploymentWindow]
    all.messages = [.init(), .init(number: 2, text: "")]
    all.unpacked = [0, 1, 300]
    all.labels = ["k": "v", "": ""]
    all.lines = [-1: .init(number: 3, text: "l")]
    all.types = [0: .meeting]
    all.blobs = ["b": [1, 2, 3]]
    all.weights = ["w": -0.5]
    all.mask = FieldMask(["a", "b.c"])
    all.child = inner
    all.children = [inner, .init()]
    all.choice = .nothing(Empty())
    all.secret = "shown to who may see the message"
    return all
  }

  @Test("are the same after the way to JSON and back")
  func roundTrip() throws {
    let all = sample()
    let text = try json(all.wire(), as: SchedulerV1.AllTypes.descriptor)
    #expect(try SchedulerV1.AllTypes(wire: wire(text, as: SchedulerV1.AllTypes.descriptor)) == all)
    #expect(text.contains("\"secret\":\"shown to who may see the message\""))
  }

  @Test("are read from JSON into the bytes that they write themselves")
  func canonical() throws {
    var list = SchedulerV1.ListEventsReply()
    list.events = (1...3).map { index in
      SchedulerV1.EventItem(
        id: Int64(index), title: "Titre \(index)", type: .meeting, status: .planned, startAt: Timestamp(seconds: 1_790_000_000),
        projectID: 3, version: 1)
    }
    let text = try json(list.wire(), as: SchedulerV1.ListEventsReply.descriptor)
    #expect(try wire(text, as: SchedulerV1.ListEventsReply.descriptor) == list.wire())
    #expect(text.contains(#""start_at":"2026-09-21T14:13:20Z","end_at":null"#))
  }

  @Test("all have routes that fit them")
  func routes() throws {
    for method in Contract.methods {
      guard let route = method.route, route.kind != .raw else { continue }
      _ = try RequestAssembler(route: route, input: method.input)
    }
  }

  @Test("are assembled from requests")
  func requests() throws {
    let update = SchedulerV1.Examples.updateEvent.descriptor
    let route = try #require(update.route)
    let request = Request(
      route: route, input: update.input, captures: ["7"],
      body: #"{"title":"New","description":null,"meeting":{"place":"Room 1"},"labels":{"a":"b"},"version":2}"#)
    let message = try SchedulerV1.UpdateEventRequest(wire: request.wire())
    #expect(message.id == 7)
    #expect(message.event?.title == "New")
    #expect(message.event?.description == nil)
    #expect(message.updateMask?.paths == ["title", "description", "meeting.place", "labels"])
  }
}
