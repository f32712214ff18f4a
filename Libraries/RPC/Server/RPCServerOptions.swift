import HTTP

/// Limits of an RPC server.
package struct RPCServerOptions: Sendable {
  package var http2: HTTP2Limits = {
    var limits = HTTP2Limits()
    limits.concurrentStreams = 1000
    limits.streamWindow = 1 << 20
    limits.connectionWindow = 16 << 20
    // Callers are our own services: they reset streams whenever a browser goes away.
    limits.resetsPerSecond = 2000
    limits.idleFramesPerSecond = 1000
    return limits
  }()
  /// Of one message, after decompression.
  package var messageSize = 16 << 20
  /// A unary call lasts no longer, whatever its caller says.
  package var longestDeadline: Duration = .seconds(300)
  /// Of a call whose caller names no deadline.
  package var defaultDeadline: Duration = .seconds(60)
  /// How long streams without a deadline may go on when the server drains: who watches something must watch elsewhere.
  package var streamGrace: Duration = .seconds(1)
  package var idleTimeout: Duration = .seconds(300)
  package var writeTimeout: Duration = .seconds(30)
  package var headTimeout: Duration = .seconds(10)
  package var handshakeTimeout: Duration = .seconds(10)
  package var connections = 2000

  package init() {}
}
