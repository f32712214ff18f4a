/// One conversion from JSON to wire bytes. Faults of syntax end it; whatever else is wrong is collected.
struct JSONConsumer: ~Copyable {
  var scanner: JSONScanner
  var sink: ByteSink
  var path = InputPath()
  var seen = SeenFields()
  var keys = SeenKeys()
  let limits: InputLimits
  private(set) var violations: [FieldViolation] = []
  /// Also counts those that are too many to report.
  private(set) var violationCount = 0
  /// The paths of a merge-patch, as the wire bytes of a FieldMask.
  var mask: [UInt8] = []

  static let maxDepth = 32

  init(_ sink: consuming ByteSink, _ scanner: JSONScanner, limits: InputLimits) {
    self.sink = sink
    self.scanner = scanner
    self.limits = limits
  }

  mutating func finish() { sink.finish() }

  mutating func violate(_ code: ViolationCode, _ arguments: [String: String] = [:]) {
    report(path.text, code, arguments)
  }

  mutating func violate(unknown key: UnsafeRawBufferPointer, _ code: ViolationCode) {
    report(path.text(unknown: key), code, [:])
  }

  mutating func report(_ path: String, _ code: ViolationCode, _ arguments: [String: String]) {
    violationCount += 1
    if violations.count < limits.violations {
      violations.append(FieldViolation(path: path, code: code, arguments: arguments))
    }
  }

  /// Passes a value that is not what its field takes.
  mutating func wrongType(_ expected: String) throws(JSONFault) {
    violate(.wrongType, ["expected": expected])
    try scanner.skipValue()
  }

  /// The text of a string without its escapes; valid until the sink is written to.
  mutating func plain(_ text: JSONText) -> UnsafeRawBufferPointer {
    guard text.hasEscapes else { return text.bytes }
    let start = sink.count
    sink.append(unescaped: text)
    let bytes = UnsafeRawBufferPointer(sink.written(from: start))
    sink.truncate(to: start)
    return bytes
  }
}
