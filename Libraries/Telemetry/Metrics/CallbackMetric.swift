/// A value that is asked for when somebody looks, as the length of a queue.
final class CallbackMetric: Metric {
  private let suffix: StaticString
  private let read: @Sendable () -> Double

  init(suffix: StaticString, _ read: @escaping @Sendable () -> Double) {
    self.suffix = suffix
    self.read = read
  }

  func samples(_ writer: inout SampleWriter) { writer.append(suffix: suffix, value: read()) }
}
