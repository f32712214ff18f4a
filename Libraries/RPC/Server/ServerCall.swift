import EventLoop
import Protobuf
import Telemetry

/// What a handler knows of the call that it serves.
package final class ServerCall: Sendable {
  package let method: MethodDescriptor
  /// The verified name of the calling service, such as `gateway`.
  package let caller: String
  package let metadata: Metadata
  /// When the caller stops waiting.
  package let deadline: LoopTime?
  package let receivedAt: LoopTime
  /// The span of the caller, if it is part of a trace.
  package let trace: TraceContext?

  package init(
    method: MethodDescriptor, caller: String, metadata: Metadata, deadline: LoopTime?, receivedAt: LoopTime,
    trace: TraceContext? = nil
  ) {
    self.trace = trace
    self.method = method
    self.caller = caller
    self.metadata = metadata
    self.deadline = deadline
    self.receivedAt = receivedAt
  }
}
