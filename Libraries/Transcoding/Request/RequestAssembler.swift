import Primitives
import Protobuf

/// Builds the message of a call from an HTTP request: parts of the path, query parameters, and a JSON body.
///
/// The path wins over the body, which may repeat a value but not contradict it. A route with a body field takes its
/// other fields from the query; a route whose body is the whole message takes no query. A PATCH whose message has an
/// `update_mask` is a merge-patch.
package struct RequestAssembler: Sendable {
  /// The names of the path's parts, in the order in which `assemble` wants their values.
  package let captureNames: [String]

  let schema: MessageSchema
  let limits: InputLimits
  let captures: [FieldAddress]
  let shape: RequestShape

  /// Fails if the route does not fit the message: a mistake in the contract.
  package init(
    route: RouteDescriptor, input: MessageDescriptor, limits: InputLimits = InputLimits()
  ) throws(InvalidInput) {
    schema = MessageSchema(input)
    self.limits = limits
    captureNames = PathTemplate.names(route.template)
    var captures: [FieldAddress] = []
    for name in captureNames {
      guard let address = RequestAssembler.address(name, schema), address.isSingular(in: schema.root) else {
        throw InvalidInput("\(route.template): \(input.name) has no field \(name) that text can fill")
      }
      captures.append(address)
    }
    self.captures = captures
    shape = try RequestShape(route, schema.root)
  }

  /// Appends the message's wire bytes; after an error the buffer is as it was.
  ///
  /// `captures` are the decoded parts of the path, `query` is what follows the question mark, as it came.
  package func assemble(
    captures values: [String], query: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer, into wire: inout ByteBuffer
  ) throws(RequestError) {
    try wire.consuming(body, limits: limits) { (consumer) throws(JSONFault) in
      var binder = ParameterBinder(schema.root)
      for (address, value) in zip(captures, values) {
        var value = value
        value.withUTF8 { binder.bind(capture: address, UnsafeRawBufferPointer($0), &consumer) }
      }
      // A part of the path that was not given can only be a mistake of the caller, but never a request without it.
      for index in values.count..<max(values.count, captures.count) {
        consumer.report(captureNames[index], .required, [:])
      }
      bind(query, &binder, &consumer)
      try read(body, values, binder, &consumer)
    }
  }

  private func bind(_ text: UnsafeRawBufferPointer, _ binder: inout ParameterBinder, _ consumer: inout JSONConsumer) {
    if text.isEmpty { return }
    let query = QueryString(text, limit: limits.parameters)
    if query.hasBrokenName { consumer.report("", .invalidEncoding, [:]) }
    if query.parameters.count > limits.parameters {
      return consumer.report("", .tooManyItems, ["maximum": "\(limits.parameters)"])
    }
    for parameter in query.parameters {
      let address = parameter.name.withUnsafeBytes { FieldAddress($0, in: schema.root) }
      guard let address, shape.takesFromQuery(address) else {
        parameter.name.withUnsafeBytes { consumer.violate(unknown: $0, .unknownParameter) }
        continue
      }
      guard let value = parameter.value else {
        parameter.name.withUnsafeBytes { consumer.violate(unknown: $0, .invalidEncoding) }
        continue
      }
      value.withUnsafeBytes { binder.bind(query: address, $0, captured: captures, &consumer) }
    }
  }

  private static func address(_ name: String, _ schema: MessageSchema) -> FieldAddress? {
    var name = name
    return name.withUTF8 { FieldAddress(UnsafeRawBufferPointer($0), in: schema.root) }
  }
}

extension FieldAddress {
  func isSingular(in root: UnsafePointer<MessageTable>) -> Bool {
    fields(in: root).last?.pointee.shape != .repeated
  }
}
