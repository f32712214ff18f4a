/// Limits, time-outs and constant fields of a server.
package struct HTTPServerOptions: Sendable {
  package var http1 = HTTP1Limits()
  package var http2 = HTTP2Limits()
  /// Sent with every answer.
  package var constantFields = ConstantFields.none
  /// Connections at once; further ones are closed at once.
  package var connections = 20_000
  /// From the first byte of a request to the end of its head: a slow-loris has no longer.
  package var headTimeout: Duration = .seconds(10)
  /// Between two pieces of a body.
  package var bodyTimeout: Duration = .seconds(30)
  /// Output that the peer does not take.
  package var writeTimeout: Duration = .seconds(30)
  /// A connection without a request.
  package var idleTimeout: Duration = .seconds(75)
  package var handshakeTimeout: Duration = .seconds(10)
  /// Of a body that a handler collects, unless its route says otherwise.
  package var bodySize = 1 << 20

  package init() {}
}
