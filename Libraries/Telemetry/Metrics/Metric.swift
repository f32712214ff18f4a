/// A counter, gauge or histogram: something that can write its samples.
package protocol Metric: AnyObject, Sendable {
  func samples(_ writer: inout SampleWriter)
}
