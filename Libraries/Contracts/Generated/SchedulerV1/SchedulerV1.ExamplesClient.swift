// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Protobuf
import RPC

extension SchedulerV1 {
  package struct ExamplesClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func listEvents(
      _ request: ListEventsRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> ListEventsReply {
      try await channel.unary(Examples.listEvents, request, options)
    }

    package func getEvent(_ request: GetEventRequest, _ options: CallOptions = CallOptions()) async throws -> ExampleEvent {
      try await channel.unary(Examples.getEvent, request, options)
    }

    package func createEvent(_ request: CreateEventRequest, _ options: CallOptions = CallOptions()) async throws -> ExampleEvent {
      try await channel.unary(Examples.createEvent, request, options)
    }

    /// Changes the fields that `update_mask` names, if the version is still the one the caller has seen.
    package func updateEvent(_ request: UpdateEventRequest, _ options: CallOptions = CallOptions()) async throws -> ExampleEvent {
      try await channel.unary(Examples.updateEvent, request, options)
    }

    package func deleteEvent(_ request: DeleteEventRequest, _ options: CallOptions = CallOptions()) async throws -> Empty {
      try await channel.unary(Examples.deleteEvent, request, options)
    }

    package func watchEvents<Result: Sendable>(
      _ request: WatchEventsRequest,
      _ options: CallOptions = CallOptions(),
      _ body: @escaping @Sendable (MessageReader<EventChange>) async throws -> Result
    ) async throws -> Result {
      try await channel.serverStreaming(Examples.watchEvents, request, options, body)
    }

    package func importEvents(
      _ options: CallOptions = CallOptions(),
      _ body: @escaping @Sendable (MessageWriter<ExampleEvent>) async throws -> Void
    ) async throws -> ImportSummary {
      try await channel.clientStreaming(Examples.importEvents, options, body)
    }

    /// Answers every line as soon as it comes.
    package func converse<Result: Sendable>(
      _ options: CallOptions = CallOptions(),
      _ body: @escaping @Sendable (RequestWriter<Line>, MessageReader<Line>) async throws -> Result
    ) async throws -> Result {
      try await channel.bidirectional(Examples.converse, options, body)
    }

    package func receiveHook<Result: Sendable>(
      _ options: CallOptions = CallOptions(),
      _ body: @escaping @Sendable (RequestWriter<CommonV1.RawRequest>, MessageReader<CommonV1.RawReply>) async throws -> Result
    ) async throws -> Result {
      try await channel.bidirectional(Examples.receiveHook, options, body)
    }

    /// Returns what it is given.
    package func echoAllTypes(_ request: AllTypes, _ options: CallOptions = CallOptions()) async throws -> AllTypes {
      try await channel.unary(Examples.echoAllTypes, request, options)
    }
  }
}
