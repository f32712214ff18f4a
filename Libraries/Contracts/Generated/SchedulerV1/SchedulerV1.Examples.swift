// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Protobuf
import RPC

extension SchedulerV1 {
  package enum Examples {
    package static let listEvents = Method<ListEventsRequest, ListEventsReply>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "ListEvents", process: "scheduler",
        kind: .unary, input: ListEventsRequest.descriptor, output: ListEventsReply.descriptor,
        idempotent: true, callers: ["gateway"], permission: "public",
        route: RouteDescriptor(.transcoded, "GET", "/api/examples/events", hidden: true)
      )
    )

    package static let getEvent = Method<GetEventRequest, ExampleEvent>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "GetEvent", process: "scheduler",
        kind: .unary, input: GetEventRequest.descriptor, output: ExampleEvent.descriptor,
        idempotent: true, callers: ["gateway"], permission: "public",
        route: RouteDescriptor(.transcoded, "GET", "/api/examples/events/{id}", hidden: true)
      )
    )

    package static let createEvent = Method<CreateEventRequest, ExampleEvent>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "CreateEvent", process: "scheduler",
        kind: .unary, input: CreateEventRequest.descriptor, output: ExampleEvent.descriptor,
        callers: ["gateway"], permission: "public", rateClass: "write", audited: true,
        route: RouteDescriptor(.transcoded, "POST", "/api/examples/events", bodyField: "event", status: 201, hidden: true)
      )
    )

    /// Changes the fields that `update_mask` names, if the version is still the one the caller has seen.
    package static let updateEvent = Method<UpdateEventRequest, ExampleEvent>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "UpdateEvent", process: "scheduler",
        kind: .unary, input: UpdateEventRequest.descriptor, output: ExampleEvent.descriptor,
        idempotent: true, callers: ["gateway"], permission: "public", rateClass: "write", audited: true,
        route: RouteDescriptor(.transcoded, "PATCH", "/api/examples/events/{id}", bodyField: "event", hidden: true)
      )
    )

    package static let deleteEvent = Method<DeleteEventRequest, Empty>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "DeleteEvent", process: "scheduler",
        kind: .unary, input: DeleteEventRequest.descriptor, output: Empty.descriptor,
        idempotent: true, callers: ["gateway"], permission: "public", audited: true,
        route: RouteDescriptor(.transcoded, "DELETE", "/api/examples/events/{id}", hidden: true)
      )
    )

    package static let watchEvents = Method<WatchEventsRequest, EventChange>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "WatchEvents", process: "scheduler",
        kind: .serverStreaming, input: WatchEventsRequest.descriptor, output: EventChange.descriptor,
        idempotent: true, callers: ["gateway"], permission: "public",
        route: RouteDescriptor(.webSocket, "GET", "/api/examples/events/watch", hidden: true)
      )
    )

    package static let importEvents = Method<ExampleEvent, ImportSummary>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "ImportEvents", process: "scheduler",
        kind: .clientStreaming, input: ExampleEvent.descriptor, output: ImportSummary.descriptor,
        callers: ["gateway"], permission: "public"
      )
    )

    /// Answers every line as soon as it comes.
    package static let converse = Method<Line, Line>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "Converse", process: "scheduler",
        kind: .bidirectional, input: Line.descriptor, output: Line.descriptor,
        callers: ["gateway"], permission: "public"
      )
    )

    package static let receiveHook = Method<CommonV1.RawRequest, CommonV1.RawReply>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "ReceiveHook", process: "scheduler",
        kind: .bidirectional, input: CommonV1.RawRequest.descriptor, output: CommonV1.RawReply.descriptor,
        callers: ["gateway"], permission: "public", rateClass: "hooks",
        route: RouteDescriptor(
          .raw,
          "POST",
          "/api/examples/hooks/{source}",
          headers: ["content-type", "x-signature"],
          hidden: true,
          maxBody: 1048576
        )
      )
    )

    /// Returns what it is given.
    package static let echoAllTypes = Method<AllTypes, AllTypes>(
      MethodDescriptor(
        service: "uhub.scheduler.v1.Examples", name: "EchoAllTypes", process: "scheduler",
        kind: .unary, input: AllTypes.descriptor, output: AllTypes.descriptor,
        idempotent: true, callers: ["gateway"], permission: "public",
        route: RouteDescriptor(.transcoded, "POST", "/api/examples/all-types", hidden: true)
      )
    )

    package static let methods: [MethodDescriptor] = [
      listEvents.descriptor,
      getEvent.descriptor,
      createEvent.descriptor,
      updateEvent.descriptor,
      deleteEvent.descriptor,
      watchEvents.descriptor,
      importEvents.descriptor,
      converse.descriptor,
      receiveHook.descriptor,
      echoAllTypes.descriptor,
    ]

    /// The methods with the code that serves them.
    package static func methods(of service: some ExamplesService) -> [MethodHandler] {
      [
        .unary(listEvents, service.listEvents),
        .unary(getEvent, service.getEvent),
        .unary(createEvent, service.createEvent),
        .unary(updateEvent, service.updateEvent),
        .unary(deleteEvent, service.deleteEvent),
        .serverStreaming(watchEvents, service.watchEvents),
        .clientStreaming(importEvents, service.importEvents),
        .bidirectional(converse, service.converse),
        .bidirectional(receiveHook, service.receiveHook),
        .unary(echoAllTypes, service.echoAllTypes),
      ]
    }
  }
}
