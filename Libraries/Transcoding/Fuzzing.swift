import Primitives

// Entries for fuzzers: pure functions of bytes that trap when a promise is broken. Make the schema once.

/// The check of syntax and, for a schema, the whole way to wire bytes and back.
package func fuzzJSON(_ bytes: UnsafeRawBufferPointer, _ schema: MessageSchema? = nil) {
  let isJSON = (try? JSONSyntax.check(bytes)) != nil
  guard let schema else { return }
  var wire = ByteBuffer()
  guard (try? JSONToWire(schema: schema).transcode(bytes, into: &wire)) != nil else { return }
  precondition(isJSON, "accepted what is not JSON")
  var json = ByteBuffer()
  do {
    try WireToJSON(schema: schema).transcode(wire.readable, into: &json)
    try JSONSyntax.check(json.readable)
  } catch {
    preconditionFailure("what was accepted cannot be written: \(error)")
  }
}

/// Wire bytes from anybody: either an error, or JSON.
package func fuzzWireToJSON(_ bytes: UnsafeRawBufferPointer, _ schema: MessageSchema) {
  var json = ByteBuffer()
  guard (try? WireToJSON(schema: schema).transcode(bytes, into: &json)) != nil else { return }
  precondition((try? JSONSyntax.check(json.readable)) != nil, "wrote what is not JSON")
}
