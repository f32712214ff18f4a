/// What a process implements to serve a service.
struct ServiceEmitter {
  let namespace: String

  func emit(_ service: ServiceSchema, into text: inout SourceText) {
    text.comment(service.comment)
    text.block("package protocol \(service.name)Service: Sendable {") { text in
      for (index, method) in service.methods.enumerated() {
        if index > 0 { text.line() }
        text.comment(method.comment)
        let (parameters, result) = signature(method)
        text.list("func \(method.member)(", parameters, closing: ") async throws\(result)")
      }
    }
  }

  private func signature(_ method: MethodSchema) -> ([String], String) {
    let input = method.input.swift(in: namespace)
    let output = method.output.swift(in: namespace)
    switch method.kind {
    case .unary:
      return (["_ request: \(input)", "_ call: ServerCall"], " -> \(output)")
    case .serverStreaming:
      return (["_ request: \(input)", "_ call: ServerCall", "_ replies: MessageWriter<\(output)>"], "")
    case .clientStreaming:
      return (["_ requests: MessageReader<\(input)>", "_ call: ServerCall"], " -> \(output)")
    case .bidirectional:
      return (["_ requests: MessageReader<\(input)>", "_ call: ServerCall", "_ replies: MessageWriter<\(output)>"], "")
    }
  }
}
