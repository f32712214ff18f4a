import Protobuf

/// Feeds any bytes to everything that reads the wire, and stops the process where two of them disagree.
package func fuzzWire(_ bytes: UnsafeRawBufferPointer) {
  let scanned = Result { () throws(WireError) in try WireScan.check(bytes, as: SchedulerV1.AllTypes.descriptor) }
  let read = Result { () throws(WireError) in try SchedulerV1.AllTypes(wire: bytes) }
  switch (scanned, read) {
  case (_, .failure(.tooExpensive)): return
  case (.failure(let scanError), .failure(let readError)): precondition(scanError == readError, "the verdicts differ")
  case (.success, .failure), (.failure, .success): preconditionFailure("the scan and the reader disagree")
  case (.success, .success(let message)):
    let written = message.wire()
    // Bytes are compared, not values: NaN is not equal to itself. What came from one message is never too expensive twice.
    guard let again = try? SchedulerV1.AllTypes(wire: written) else { return }
    precondition(again.wire() == written, "what was written is read as something else")
  }
}
