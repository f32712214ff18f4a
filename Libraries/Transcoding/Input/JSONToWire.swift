import Primitives
import Protobuf

/// Turns JSON into the wire bytes of a message, by the rules of the contract.
///
/// Numbers are whole if their value is (1e2 is 100); null is absence; unknown and repeated keys are refused.
package struct JSONToWire: Sendable {
  package let schema: MessageSchema
  package let limits: InputLimits

  package init(_ descriptor: MessageDescriptor, limits: InputLimits = InputLimits()) {
    self.init(schema: MessageSchema(descriptor), limits: limits)
  }

  package init(schema: MessageSchema, limits: InputLimits = InputLimits()) {
    self.schema = schema
    self.limits = limits
  }

  /// Appends the wire bytes; after an error the buffer is as it was.
  package func transcode(_ json: UnsafeRawBufferPointer, into wire: inout ByteBuffer) throws(RequestError) {
    try wire.consuming(json, limits: limits) { (consumer) throws(JSONFault) in
      guard consumer.scanner.peek() == UInt8(ascii: "{") else {
        if consumer.scanner.position == consumer.scanner.end { throw .unexpectedEnd }
        try consumer.wrongType("an object")
        return try consumer.scanner.finish()
      }
      try consumer.object(schema.root, depth: 0)
      try consumer.scanner.finish()
    }
  }
}

extension ByteBuffer {
  /// Runs a conversion that appends here, and takes back what it wrote if it fails.
  mutating func consuming(
    _ json: UnsafeRawBufferPointer, limits: InputLimits, _ body: (inout JSONConsumer) throws(JSONFault) -> Void
  ) throws(RequestError) {
    let before = count
    let failure: RequestError? = withUnsafeMutablePointer(to: &self) { buffer in
      let nowhere = UnsafeRawPointer(buffer)
      let scanner = JSONScanner(start: json.baseAddress ?? nowhere, count: json.count)
      var consumer = JSONConsumer(ByteSink(buffer), scanner, limits: limits)
      do throws(JSONFault) {
        try body(&consumer)
        consumer.finish()
        return consumer.violations.isEmpty ? nil : .invalid(consumer.violations)
      } catch {
        consumer.finish()
        return .syntax(JSONSyntaxError(error, offset: consumer.scanner.offset, in: json))
      }
    }
    if let failure {
      truncate(to: before)
      throw failure
    }
  }
}
