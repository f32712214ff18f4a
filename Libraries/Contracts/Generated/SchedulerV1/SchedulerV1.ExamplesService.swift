// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Protobuf
import RPC

extension SchedulerV1 {
  package protocol ExamplesService: Sendable {
    func listEvents(_ request: ListEventsRequest, _ call: ServerCall) async throws -> ListEventsReply

    func getEvent(_ request: GetEventRequest, _ call: ServerCall) async throws -> ExampleEvent

    func createEvent(_ request: CreateEventRequest, _ call: ServerCall) async throws -> ExampleEvent

    /// Changes the fields that `update_mask` names, if the version is still the one the caller has seen.
    func updateEvent(_ request: UpdateEventRequest, _ call: ServerCall) async throws -> ExampleEvent

    func deleteEvent(_ request: DeleteEventRequest, _ call: ServerCall) async throws -> Empty

    func watchEvents(_ request: WatchEventsRequest, _ call: ServerCall, _ replies: MessageWriter<EventChange>) async throws

    func importEvents(_ requests: MessageReader<ExampleEvent>, _ call: ServerCall) async throws -> ImportSummary

    /// Answers every line as soon as it comes.
    func converse(_ requests: MessageReader<Line>, _ call: ServerCall, _ replies: MessageWriter<Line>) async throws

    func receiveHook(
      _ requests: MessageReader<CommonV1.RawRequest>,
      _ call: ServerCall,
      _ replies: MessageWriter<CommonV1.RawReply>
    ) async throws

    /// Returns what it is given.
    func echoAllTypes(_ request: AllTypes, _ call: ServerCall) async throws -> AllTypes
  }
}
