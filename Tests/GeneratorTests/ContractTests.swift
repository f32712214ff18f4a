import Contracts
import Protobuf
import Testing

@Suite("The generated table of the contract") struct ContractTests {
  private func method(_ path: String) throws -> MethodDescriptor {
    try #require(Contract.methods.first { $0.path == path })
  }

  @Test(
    "has a status of every service, for every service",
    arguments: [
      "identity", "projects", "scheduler", "executor", "metrics", "notifier", "gateway",
    ])
  func status(_ process: String) throws {
    let name = process.prefix(1).uppercased() + process.dropFirst()
    let method = try method("/uhub.\(process).v1.\(name)/GetStatus")
    #expect(method.process == process)
    #expect(method.callers == ["*"])
    #expect(method.output === CommonV1.ServiceStatus.descriptor)
  }

  @Test("has the standard health service, for everybody, of every process") func health() throws {
    let method = try method("/grpc.health.v1.Health/Watch")
    #expect(method.process.isEmpty)
    #expect(method.callers == ["*"])
    #expect(method.kind == .serverStreaming)
  }

  @Test("says what the options say") func options() throws {
    let create = try method("/uhub.scheduler.v1.Examples/CreateEvent")
    #expect(create.callers == ["gateway"])
    #expect(create.audited && !create.idempotent)
    #expect(create.rateClass == "write")
    #expect(create.route?.method == "POST")
    #expect(create.route?.bodyField == "event")
    #expect(create.route?.status == 201)
    #expect(create.route?.hidden == true)
    let hook = try method("/uhub.scheduler.v1.Examples/ReceiveHook")
    #expect(hook.kind == .bidirectional)
    #expect(hook.route?.kind == .raw)
    #expect(hook.route?.headers == ["content-type", "x-signature"])
    #expect(hook.route?.maxBody == 1 << 20)
    #expect(try method("/uhub.scheduler.v1.Examples/WatchEvents").route?.kind == .webSocket)
    #expect(try method("/uhub.scheduler.v1.Examples/ListEvents").idempotent)
    #expect(try method("/uhub.scheduler.v1.Examples/Converse").route == nil)
  }

  @Test("describes fields with their rules") func fields() throws {
    let descriptor = SchedulerV1.ExampleEvent.descriptor
    let title = descriptor.fields[try #require(descriptor.slot(name: "title"))]
    #expect(title.rules == FieldRules(required: true, maxLength: 200))
    #expect(title.cardinality == .implicit)
    let meeting = descriptor.fields[try #require(descriptor.slot(number: 20))]
    #expect(meeting.oneof == 0 && meeting.cardinality == .explicit)
    #expect(descriptor.oneofs == ["details"])
    let secret = SchedulerV1.AllTypes.descriptor.fields[try #require(SchedulerV1.AllTypes.descriptor.slot(number: 2048))]
    #expect(secret.rules.redact)
    #expect(SchedulerV1.EventType.descriptor.number(json: "git_action") == 3)
    #expect(SchedulerV1.EventType.descriptor.json(2) == "deployment_window")
  }

  @Test("describes a map by its entry, the same one each time") func maps() throws {
    let descriptor = SchedulerV1.AllTypes.descriptor
    let field = descriptor.fields[try #require(descriptor.slot(name: "lines"))]
    guard case .message(let entry) = field.type else { throw InvalidContract() }
    #expect(field.cardinality == .map)
    #expect(entry() === entry())
    #expect(entry().fields.map(\.name) == ["key", "value"])
  }

  private struct InvalidContract: Error {}
}
