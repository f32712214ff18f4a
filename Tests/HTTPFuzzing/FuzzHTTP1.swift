import HTTP
import Primitives

/// Runs the request and the response parser over any bytes, whole and in pieces, and stops the process where they break a
/// promise: nothing beyond the input, no loop without progress, and a meaning that does not depend on the pieces.
package func fuzzHTTP1(_ bytes: UnsafeRawBufferPointer) {
  let whole = RequestTrace(bytes, pieces: [])
  for pieces in pieceLengths(bytes) { precondition(RequestTrace(bytes, pieces: pieces) == whole, "pieces change a request") }
  let response = ResponseTrace(bytes, pieces: [])
  for pieces in pieceLengths(bytes) { precondition(ResponseTrace(bytes, pieces: pieces) == response, "pieces change a response") }
}

/// Byte by byte, and in lengths that the input itself chooses.
func pieceLengths(_ bytes: UnsafeRawBufferPointer) -> [[Int]] {
  [[1], bytes.prefix(8).map { Int($0 & 31) + 1 }, [bytes.count / 2 + 1]]
}

private struct RequestTrace: Equatable {
  private var heads: [HTTPRequestHead] = []
  private var framings: [HTTP1Framing] = []
  private var bodies: [[UInt8]] = []
  private var ends = 0
  private var error: HTTP1Error?

  init(_ bytes: UnsafeRawBufferPointer, pieces: [Int]) {
    var parser = HTTP1RequestParser(scheme: .https)
    forEachPiece(bytes, pieces) { buffer in
      while true {
        let step = parser.next(buffer.readable)
        precondition(step.consumed >= 0 && step.consumed <= buffer.count)
        note(step, buffer)
        if step.event == .closed { return buffer.removeAll() }
        buffer.consume(step.consumed)
        if step.event == .needMore { return }
        if let error {
          precondition(parser.next(buffer.readable).event == .error(error), "an error is forgotten")
          return buffer.removeAll()
        }
      }
    }
  }

  private mutating func note(_ step: HTTP1RequestStep, _ buffer: borrowing ByteBuffer) {
    switch step.event {
    case .head(let head, let framing):
      precondition(heads.count == ends, "a request inside a request")
      head.fields.forEach { name, value in
        precondition(
          name.count > 0 && !name.contains(0x3A) && !value.contains(0x0A) && !value.contains(0x0D) && !value.contains(0))
      }
      precondition(head.pathLength <= head.target.utf8.count)
      heads.append(head)
      framings.append(framing)
      bodies.append([])
    case .body(let range):
      precondition(!range.isEmpty && range.upperBound == step.consumed)
      bodies[bodies.count - 1] += buffer.readable[range]
    case .end:
      ends += 1
      precondition(heads.count == ends)
      if case .length(let length) = framings[ends - 1].body { precondition(bodies[ends - 1].count == length) }
    case .error(let error): self.error = error
    case .needMore, .closed: break
    }
  }
}

private struct ResponseTrace: Equatable {
  private var heads: [HTTPResponseHead] = []
  private var body: [UInt8] = []
  private var ends = 0
  private var error: HTTP1Error?

  init(_ bytes: UnsafeRawBufferPointer, pieces: [Int]) {
    var parser = HTTP1ResponseParser()
    forEachPiece(bytes, pieces) { buffer in
      while true {
        let step = parser.next(buffer.readable)
        precondition(step.consumed >= 0 && step.consumed <= buffer.count)
        switch step.event {
        case .interim(let head), .head(let head, _): heads.append(head)
        case .body(let range):
          precondition(!range.isEmpty && range.upperBound == step.consumed)
          body += buffer.readable[range]
        case .end: ends += 1
        case .error(let error): self.error = error
        case .needMore, .closed: break
        }
        buffer.consume(step.consumed)
        if step.event == .needMore { return }
        if error != nil || step.event == .closed { return buffer.removeAll() }
      }
    }
  }
}
