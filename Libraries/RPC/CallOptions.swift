/// How one call is made.
package struct CallOptions: Sendable {
  /// From now; nil takes the deadline of the call that is being served, if any, else the channel's own.
  package var timeout: Duration?
  package var metadata: Metadata = [:]

  package init(timeout: Duration? = nil, metadata: Metadata = [:]) {
    self.timeout = timeout
    self.metadata = metadata
  }
}
