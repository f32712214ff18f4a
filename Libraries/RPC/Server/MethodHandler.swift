import Protobuf

/// A method with the code that serves it, types erased.
package struct MethodHandler: Sendable {
  package enum Body: Sendable {
    case unary(@Sendable (UnsafeRawBufferPointer, ServerCall) throws -> UnaryReply)
    case streaming(@Sendable (any MessageSource, ServerCall, any MessageSink) async throws -> Void)
  }

  package typealias UnaryReply = @Sendable () async throws -> [UInt8]

  package let descriptor: MethodDescriptor
  package let body: Body

  package static func unary<Input, Output>(
    _ method: Method<Input, Output>, _ serve: @escaping @Sendable (Input, ServerCall) async throws -> Output
  ) -> MethodHandler {
    MethodHandler(
      descriptor: method.descriptor,
      body: .unary { bytes, call in
        let request = try Input(wire: bytes)
        return { try await serve(request, call).wire() }
      })
  }

  package static func serverStreaming<Input, Output>(
    _ method: Method<Input, Output>,
    _ serve: @escaping @Sendable (Input, ServerCall, MessageWriter<Output>) async throws -> Void
  ) -> MethodHandler {
    MethodHandler(
      descriptor: method.descriptor,
      body: .streaming { requests, call, replies in
        guard let bytes = try await requests.next() else { throw RPCError(.invalidArgument, "the request is missing") }
        try await serve(Input(wire: bytes), call, MessageWriter(replies))
      })
  }

  package static func clientStreaming<Input, Output>(
    _ method: Method<Input, Output>, _ serve: @escaping @Sendable (MessageReader<Input>, ServerCall) async throws -> Output
  ) -> MethodHandler {
    MethodHandler(
      descriptor: method.descriptor,
      body: .streaming { requests, call, replies in
        try await replies.send(serve(MessageReader(requests), call).wire())
      })
  }

  package static func bidirectional<Input, Output>(
    _ method: Method<Input, Output>,
    _ serve: @escaping @Sendable (MessageReader<Input>, ServerCall, MessageWriter<Output>) async throws -> Void
  ) -> MethodHandler {
    MethodHandler(
      descriptor: method.descriptor,
      body: .streaming { requests, call, replies in
        try await serve(MessageReader(requests), call, MessageWriter(replies))
      })
  }
}
