import Contracts
import Primitives
import Protobuf
import RPC
import TestSupport
import Testing

@testable import SchedulerService

@Suite("The example events", .timeLimit(.minutes(1))) struct ExamplesTests {
  private let client = SchedulerV1.ExamplesClient(
    InProcessChannel(SchedulerV1.Examples.methods(of: ExamplesHandler(store: ExampleStore())), caller: "gateway"))

  private func get(_ id: Int64) async throws -> SchedulerV1.ExampleEvent {
    var request = SchedulerV1.GetEventRequest()
    request.id = id
    return try await client.getEvent(request)
  }

  private func create(_ title: String) async throws -> SchedulerV1.ExampleEvent {
    var request = SchedulerV1.CreateEventRequest()
    var event = SchedulerV1.ExampleEvent()
    event.title = title
    event.type = .meeting
    request.event = event
    return try await client.createEvent(request)
  }

  private func update(
    _ event: SchedulerV1.ExampleEvent, _ paths: String..., change: (inout SchedulerV1.ExampleEvent) -> Void
  ) async throws -> SchedulerV1.ExampleEvent {
    var request = SchedulerV1.UpdateEventRequest()
    var changed = event
    change(&changed)
    request.id = event.id
    request.event = changed
    request.updateMask = FieldMask(paths)
    return try await client.updateEvent(request)
  }

  @Test("are fifty to begin with, in pages") func pages() async throws {
    var request = SchedulerV1.ListEventsRequest()
    request.limit = 20
    var ids: [Int64] = []
    repeat {
      let reply = try await client.listEvents(request)
      ids += reply.events.map(\.id)
      request.cursor = reply.nextCursor
    } while !request.cursor.isEmpty
    #expect(ids == Array(1...50))
  }

  @Test("are filtered by type and status") func filter() async throws {
    var request = SchedulerV1.ListEventsRequest()
    request.type = .meeting
    request.status = [.confirmed]
    let reply = try await client.listEvents(request)
    #expect(!reply.events.isEmpty)
    #expect(reply.events.allSatisfy { $0.type == .meeting && $0.status == .confirmed })
  }

  @Test("are listed within limits", arguments: [-1, 201]) func limit(_ limit: Int32) async throws {
    var request = SchedulerV1.ListEventsRequest()
    request.limit = limit
    let asked = request
    let error = try await #require(throws: RPCError.self) { try await client.listEvents(asked) }
    #expect(error.status == .invalidArgument)
  }

  @Test("refuse a cursor that they have not given", arguments: ["x", "-1", "9223372036854775807", "-9223372036854775808", "1e3"])
  func cursor(_ cursor: String) async throws {
    var request = SchedulerV1.ListEventsRequest()
    request.cursor = cursor
    let foreign = request
    let error = try await #require(throws: RPCError.self) { try await client.listEvents(foreign) }
    #expect(error.status == .invalidArgument)
  }

  @Test("are created with an id, a version and the time") func create() async throws {
    let event = try await create("Revue")
    #expect(event.id == 51)
    #expect(event.version == 1)
    #expect(event.createdAt != nil)
    let read = try await get(51)
    #expect(read == event)
  }

  @Test("change in the fields of the mask alone") func update() async throws {
    let event = try await create("Revue")
    let updated = try await update(event, "title", "labels") {
      $0.title = "Rétrospective"
      $0.labels = ["team": "socle"]
      $0.type = .gitAction
    }
    #expect(updated.title == "Rétrospective")
    #expect(updated.labels == ["team": "socle"])
    #expect(updated.type == .meeting)
    #expect(updated.version == 2)
  }

  @Test("refuse a change of what was changed since") func stale() async throws {
    let event = try await create("Revue")
    _ = try await update(event, "title") { $0.title = "first" }
    let error = try await #require(throws: RPCError.self) { try await update(event, "title") { $0.title = "second" } }
    #expect(error.status == .aborted)
  }

  @Test("refuse a mask that names nothing, or what cannot be changed", arguments: ["id", "created_at", "nothing", ""])
  func mask(_ path: String) async throws {
    let event = try await create("Revue")
    let error = try await #require(throws: RPCError.self) { try await update(event, path) { _ in } }
    #expect(error.status == .invalidArgument)
  }

  @Test("are gone once they are deleted") func delete() async throws {
    var request = SchedulerV1.DeleteEventRequest()
    request.id = 1
    _ = try await client.deleteEvent(request)
    let error = try await #require(throws: RPCError.self) { try await get(1) }
    #expect(error.status == .notFound)
    await #expect(throws: RPCError.self) { try await client.deleteEvent(request) }
  }

  @Test("are imported as a stream, the bad ones counted") func importing() async throws {
    let summary = try await client.importEvents { events in
      for title in ["one", "", "two"] {
        var event = SchedulerV1.ExampleEvent()
        event.title = title
        try await events.send(event)
      }
    }
    #expect(summary.imported == 2)
    #expect(summary.refused == 1)
  }
}
