import Protobuf

/// Something that carries calls to a service: connections to its addresses, or the service itself in a test.
package protocol RPCChannel: Sendable {
  func unary(_ method: MethodDescriptor, _ request: [UInt8], _ options: CallOptions) async throws -> [UInt8]

  /// Opens a stream; it is over when `body` returns, and cancelled when it throws.
  func stream<Result: Sendable>(
    _ method: MethodDescriptor, _ options: CallOptions,
    _ body: @escaping @Sendable (any RequestSink, any MessageSource) async throws -> Result
  ) async throws -> Result
}

/// The sending half of a client's stream.
package protocol RequestSink: MessageSink {
  func finish() async throws
}

extension RPCChannel {
  package func unary<Input, Output>(
    _ method: Method<Input, Output>, _ request: Input, _ options: CallOptions
  ) async throws -> Output {
    try Output(wire: await unary(method.descriptor, request.wire(), options))
  }

  package func serverStreaming<Input, Output, Result: Sendable>(
    _ method: Method<Input, Output>, _ request: Input, _ options: CallOptions,
    _ body: @escaping @Sendable (MessageReader<Output>) async throws -> Result
  ) async throws -> Result {
    try await stream(method.descriptor, options) { sink, source in
      try await sink.send(request.wire())
      try await sink.finish()
      return try await body(MessageReader(source))
    }
  }

  package func clientStreaming<Input, Output>(
    _ method: Method<Input, Output>, _ options: CallOptions,
    _ body: @escaping @Sendable (MessageWriter<Input>) async throws -> Void
  ) async throws -> Output {
    try await stream(method.descriptor, options) { sink, source in
      try await body(MessageWriter(sink))
      try await sink.finish()
      guard let reply = try await source.next() else { throw RPCError(.internal, "the answer is missing") }
      _ = try await source.next()
      return try Output(wire: reply)
    }
  }

  package func bidirectional<Input, Output, Result: Sendable>(
    _ method: Method<Input, Output>, _ options: CallOptions,
    _ body: @escaping @Sendable (RequestWriter<Input>, MessageReader<Output>) async throws -> Result
  ) async throws -> Result {
    try await stream(method.descriptor, options) { sink, source in
      try await body(RequestWriter(sink), MessageReader(source))
    }
  }
}

/// Streams requests; `finish` tells the server that there are no more.
package struct RequestWriter<Element: Message>: Sendable {
  private let sink: any RequestSink

  package init(_ sink: any RequestSink) { self.sink = sink }

  package func send(_ message: Element) async throws { try await sink.send(message.wire()) }
  package func finish() async throws { try await sink.finish() }
}
