import Primitives
import Protobuf

/// Turns the wire bytes of a message into its JSON, checking everything on the way.
///
/// Nothing is built in between: one pass notes where fields are, a second writes them in the order of declaration.
package struct WireToJSON: Sendable {
  package let schema: MessageSchema
  /// A few bytes on the wire can stand for many nulls; this bounds what they may grow to.
  package var maxBytes = 64 << 20

  package init(_ descriptor: MessageDescriptor) { schema = MessageSchema(descriptor) }
  package init(schema: MessageSchema) { self.schema = schema }

  /// Appends the JSON; after an error the buffer is as it was.
  package func transcode(_ wire: UnsafeRawBufferPointer, into json: inout ByteBuffer) throws(OutputError) {
    let before = json.count
    let failure: OutputError? = withUnsafeMutablePointer(to: &json) { buffer in
      var producer = JSONProducer(ByteSink(buffer), maxBytes: before + maxBytes)
      // An empty message may have no address; nothing is read at its end.
      let start = wire.baseAddress ?? UnsafeRawPointer(schema.root)
      do throws(OutputError.Reason) {
        try producer.message(schema.root, WireCursor(position: start, end: start + wire.count), depth: 0)
        producer.finish()
        return nil
      } catch {
        producer.finish()
        return OutputError(reason: error, field: producer.place ?? schema.root.pointee.name.text)
      }
    }
    if let failure {
      json.truncate(to: before)
      throw failure
    }
  }
}
