import Protobuf

extension MethodDescriptor {
  /// Whether the contract lets this service call; `*` is every service of the mesh.
  func admits(_ service: String) -> Bool { callers.contains(service) || callers.contains("*") }
}
