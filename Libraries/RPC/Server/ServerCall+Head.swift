import EventLoop
import HTTP
import Protobuf
import TLS
import Telemetry

extension ServerCall {
  convenience init(_ method: MethodDescriptor, _ head: HTTPRequestHead, caller: PeerIdentity, server: RPCServer) {
    let now = server.loop.now
    var timeout = head.fields.first("grpc-timeout").flatMap(TimeoutText.decode)
    if method.kind == .unary, let asked = timeout { timeout = min(asked, server.options.longestDeadline) }
    // A stream that watches something lasts as long as its caller wants.
    let fallback: Duration? = method.kind == .unary ? server.options.defaultDeadline : nil
    self.init(
      method: method, caller: caller.service, metadata: Metadata(head.fields),
      deadline: (timeout ?? fallback).map { now + $0 }, receivedAt: now,
      trace: head.fields.first("traceparent").flatMap {
        TraceContext(traceparent: $0, tracestate: head.fields.first("tracestate"))
      })
  }
}
