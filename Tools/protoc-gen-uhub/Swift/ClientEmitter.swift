/// The typed client of a service.
struct ClientEmitter {
  let namespace: String

  func emit(_ service: ServiceSchema, into text: inout SourceText) {
    text.comment(service.comment)
    text.block("package struct \(service.name)Client: Sendable {") { text in
      text.line("private let channel: any RPCChannel")
      text.line()
      text.line("package init(_ channel: any RPCChannel) { self.channel = channel }")
      for method in service.methods {
        text.line()
        text.comment(method.comment)
        emit(method, of: service, &text)
      }
    }
  }

  private func emit(_ method: MethodSchema, of service: ServiceSchema, _ text: inout SourceText) {
    let input = method.input.swift(in: namespace)
    let output = method.output.swift(in: namespace)
    let options = "_ options: CallOptions = CallOptions()"
    let descriptor = "\(service.name).\(method.member)"
    let generic = method.member + "<Result: Sendable>"
    switch method.kind {
    case .unary:
      text.list("package func \(method.member)(", ["_ request: \(input)", options], closing: ") async throws -> \(output) {")
      text.indented { $0.line("try await channel.unary(\(descriptor), request, options)") }
    case .serverStreaming:
      let body = "_ body: @escaping @Sendable (MessageReader<\(output)>) async throws -> Result"
      text.list("package func \(generic)(", ["_ request: \(input)", options, body], closing: ") async throws -> Result {")
      text.indented { $0.line("try await channel.serverStreaming(\(descriptor), request, options, body)") }
    case .clientStreaming:
      let body = "_ body: @escaping @Sendable (MessageWriter<\(input)>) async throws -> Void"
      text.list("package func \(method.member)(", [options, body], closing: ") async throws -> \(output) {")
      text.indented { $0.line("try await channel.clientStreaming(\(descriptor), options, body)") }
    case .bidirectional:
      let body = "_ body: @escaping @Sendable (RequestWriter<\(input)>, MessageReader<\(output)>) async throws -> Result"
      text.list("package func \(generic)(", [options, body], closing: ") async throws -> Result {")
      text.indented { $0.line("try await channel.bidirectional(\(descriptor), options, body)") }
    }
    text.line("}")
  }
}
