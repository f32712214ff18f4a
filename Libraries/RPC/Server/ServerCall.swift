import Protobuf

/// What a handler knows of the call that it serves.
package final class ServerCall: Sendable {
  package let method: MethodDescriptor
  /// The verified name of the calling service, such as `gateway`.
  package let caller: String
  package let metadata: Metadata

  package init(method: MethodDescriptor, caller: String, metadata: Metadata) {
    self.method = method
    self.caller = caller
    self.metadata = metadata
  }
}
