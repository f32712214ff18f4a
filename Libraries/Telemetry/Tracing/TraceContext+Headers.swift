import Primitives

extension TraceContext {
  /// Reads `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01`. Nil when anything is wrong: a trace then starts anew.
  ///
  /// Later versions may have more parts; of those only what version 00 knows is read.
  package init?(traceparent: String, tracestate: String? = nil) {
    var traceparent = traceparent
    let context = traceparent.withUTF8 { TraceContext(UnsafeRawBufferPointer($0), tracestate) }
    guard let context else { return nil }
    self = context
  }

  private init?(_ text: UnsafeRawBufferPointer, _ tracestate: String?) {
    let dash = UInt8(ascii: "-")
    guard text.count >= 55, text[2] == dash, text[35] == dash, text[52] == dash else { return nil }
    guard let version = TraceContext.hex(text, 0..<2), let flags = TraceContext.hex(text, 53..<55), version != 0xFF else {
      return nil
    }
    guard version == 0 ? text.count == 55 : (text.count == 55 || text[55] == dash) else { return nil }
    guard let high = TraceContext.hex(text, 3..<19), let low = TraceContext.hex(text, 19..<35),
      let span = TraceContext.hex(text, 36..<52), let traceID = TraceID(high: high, low: low), let spanID = SpanID(bits: span)
    else { return nil }
    self.init(traceID: traceID, spanID: spanID, isSampled: flags & 1 == 1, state: tracestate.flatMap(TraceContext.carriable))
  }

  package var traceparent: String {
    var buffer = ByteBuffer(capacity: 64)
    appendTraceparent(to: &buffer)
    return String(buffer.readable)
  }

  package func appendTraceparent(to buffer: inout ByteBuffer) {
    buffer.append("00-")
    traceID.append(to: &buffer)
    buffer.append("-")
    spanID.append(to: &buffer)
    buffer.append(isSampled ? "-01" : "-00")
  }

  /// Too long, or with bytes that would break a header: it is dropped and the trace goes on without it.
  private static func carriable(_ state: String) -> String? {
    guard !state.isEmpty, state.utf8.count <= maximumStateLength else { return nil }
    return state.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? state : nil
  }

  /// Lower case only, as the standard has it.
  private static func hex(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64? {
    var bits: UInt64 = 0
    for byte in text[range] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): bits = bits << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): bits = bits << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return bits
  }
}
