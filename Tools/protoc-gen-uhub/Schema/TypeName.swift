/// The names of a message or an enum.
struct TypeName: Hashable {
  /// Such as `uhub.scheduler.v1.Participant.Answer`.
  let proto: String
  /// Such as `SchedulerV1`; empty for a well-known type.
  let namespace: String
  /// Such as `["Participant", "Answer"]`.
  let path: [String]

  var nested: String { path.joined(separator: ".") }
  var last: String { path.last ?? proto }

  /// How code inside a namespace spells it.
  func swift(in current: String) -> String {
    namespace.isEmpty || namespace == current ? nested : "\(namespace).\(nested)"
  }

  func child(_ name: String) -> TypeName {
    TypeName(proto: "\(proto).\(name)", namespace: namespace, path: path + [name])
  }
}
