import Contracts
import Protobuf
import RPC

/// Answers the example calls.
struct ExamplesHandler: SchedulerV1.ExamplesService {
  let store: ExampleStore

  func listEvents(_ request: SchedulerV1.ListEventsRequest, _ call: ServerCall) async throws -> SchedulerV1.ListEventsReply {
    let limit = request.limit == 0 ? 50 : Int(request.limit)
    guard (1...200).contains(limit) else { throw RPCError(.invalidArgument, "limit is from 1 to 200") }
    guard let after = request.cursor.isEmpty ? 0 : Int64(request.cursor), (0..<Int64.max).contains(after) else {
      throw RPCError(.invalidArgument, "cursor is not one that this list has given")
    }
    var reply = SchedulerV1.ListEventsReply()
    reply.events = store.list(after: after, limit: limit) { event in
      (request.type == nil || event.type == request.type) && (request.status.isEmpty || request.status.contains(event.status))
    }
    if reply.events.count == limit, let last = reply.events.last { reply.nextCursor = String(last.id) }
    return reply
  }

  func getEvent(_ request: SchedulerV1.GetEventRequest, _ call: ServerCall) async throws -> SchedulerV1.ExampleEvent {
    try translating { try store.event(request.id) }
  }

  func createEvent(_ request: SchedulerV1.CreateEventRequest, _ call: ServerCall) async throws -> SchedulerV1.ExampleEvent {
    guard let event = request.event else { throw RPCError(.invalidArgument, "the event is missing") }
    return try translating { try store.create(event) }
  }

  func updateEvent(_ request: SchedulerV1.UpdateEventRequest, _ call: ServerCall) async throws -> SchedulerV1.ExampleEvent {
    guard let change = request.event else { throw RPCError(.invalidArgument, "the event is missing") }
    return try translating {
      try store.update(request.id, version: change.version) { try EventPatch.apply(request.updateMask, from: change, to: &$0) }
    }
  }

  func deleteEvent(_ request: SchedulerV1.DeleteEventRequest, _ call: ServerCall) async throws -> Empty {
    try translating { try store.delete(request.id) }
    return Empty()
  }

  func watchEvents(
    _ request: SchedulerV1.WatchEventsRequest, _ call: ServerCall, _ replies: MessageWriter<SchedulerV1.EventChange>
  ) async throws {
    // A watcher that is too slow misses the oldest changes rather than holding them all in memory.
    let changes = AsyncStream.makeStream(of: SchedulerV1.EventChange.self, bufferingPolicy: .bufferingNewest(1000))
    let watcher = store.watch { changes.continuation.yield($0) }
    defer { store.unwatch(watcher) }
    for await change in changes.stream where request.type == nil || change.event?.type == request.type {
      try await replies.send(change)
    }
  }

  func importEvents(
    _ requests: MessageReader<SchedulerV1.ExampleEvent>, _ call: ServerCall
  ) async throws -> SchedulerV1.ImportSummary {
    var summary = SchedulerV1.ImportSummary()
    for try await event in requests {
      if !event.title.isEmpty, (try? store.create(event)) != nil { summary.imported += 1 } else { summary.refused += 1 }
    }
    return summary
  }

  func converse(
    _ requests: MessageReader<SchedulerV1.Line>, _ call: ServerCall, _ replies: MessageWriter<SchedulerV1.Line>
  ) async throws {
    for try await line in requests { try await replies.send(line) }
  }

  func receiveHook(
    _ requests: MessageReader<CommonV1.RawRequest>, _ call: ServerCall, _ replies: MessageWriter<CommonV1.RawReply>
  ) async throws {
    try await HookEcho.answer(requests, replies)
  }

  func echoAllTypes(_ request: SchedulerV1.AllTypes, _ call: ServerCall) async throws -> SchedulerV1.AllTypes { request }

  private func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as ExampleStore.Failure {
      switch failure {
      case .notFound: throw RPCError(.notFound, "there is no such event")
      case .stale(let current): throw RPCError(.aborted, "the event has changed: its version is \(current)")
      case .full: throw RPCError(.resourceExhausted, "the example store is full")
      }
    }
  }
}
