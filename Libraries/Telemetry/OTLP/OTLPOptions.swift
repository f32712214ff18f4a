import Primitives

/// How spans are sent to a collector.
package struct OTLPOptions: Sendable {
  package let endpoint: BaseURL
  package var caFile: String?
  /// Spans that wait; beyond it new ones are dropped.
  package var capacity = 2048
  package var batchSize = 512
  /// How long a span waits for others before it is sent.
  package var interval: Duration = .seconds(2)
  package var requestTimeout: Duration = .seconds(5)
  /// Attempts at a batch while the collector does not answer.
  package var attempts = 5
  /// Before the second attempt; doubled for each further one.
  package var backoff: Duration = .milliseconds(500)

  package init(endpoint: BaseURL, caFile: String? = nil) {
    self.endpoint = endpoint
    self.caFile = caFile
  }

  /// An address without a path gets the one that the standard names.
  var tracesURL: String { endpoint.path.isEmpty ? "\(endpoint)/v1/traces" : endpoint.description }
}
