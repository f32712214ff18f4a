import Testing

@testable import protoc_gen_uhub

@Suite("A name of the contract in Swift") struct NamingTests {
  @Test(
    "of a field",
    arguments: [
      ("id", "id"), ("start_at", "startAt"), ("project_id", "projectID"), ("avatar_url", "avatarURL"), ("url_path", "urlPath"),
      ("int32", "int32"), ("default", "`default`"), ("in", "`in`"), ("hash_value", "hashValueField"), ("wire", "wireField"),
    ])
  func member(_ name: String, _ swift: String) {
    #expect(Naming.member(name) == swift)
  }

  @Test(
    "of a package",
    arguments: [
      ("uhub.scheduler.v1", "SchedulerV1"), ("grpc.health.v1", "GrpcHealthV1"), ("google.rpc", "GoogleRpc"),
    ])
  func namespace(_ package: String, _ swift: String) {
    #expect(Naming.namespace(package) == swift)
  }

  @Test(
    "of the process that serves a package",
    arguments: [
      ("uhub.scheduler.v1", "scheduler"), ("grpc.health.v1", ""), ("uhub.common.v1", ""),
    ])
  func process(_ package: String, _ process: String) {
    #expect(Naming.process(package) == process)
  }

  @Test("of an enum as prefix of its values", arguments: [("Answer", "ANSWER"), ("EventType", "EVENT_TYPE")])
  func prefix(_ name: String, _ prefix: String) {
    #expect(Naming.screaming(name) == prefix)
  }
}
