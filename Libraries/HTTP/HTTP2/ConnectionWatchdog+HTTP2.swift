import TLS

extension ConnectionWatchdog {
  /// For a server's HTTP/2 connection.
  package convenience init(_ session: HTTP2Session, _ channel: Channel, idle: Duration, write: Duration, head: Duration) {
    self.init(channel, idle: idle, write: write, looksWithin: head) {
      session.openStreams
    } looked: {
      session.checkHead(within: head)
      session.resetStalledStreams(after: write)
    } expired: { reason in
      session.terminate(.noError, reason)
    }
  }
}
