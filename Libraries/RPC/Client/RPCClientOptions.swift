import EventLoop
import HTTP

/// How a client holds its connections and makes its calls.
package struct RPCClientOptions: Sendable {
  package var http2: HTTP2Limits = {
    var limits = HTTP2Limits()
    limits.streamWindow = 1 << 20
    limits.connectionWindow = 16 << 20
    limits.idleFramesPerSecond = 1000
    return limits
  }()
  package var connectTimeout: Duration = .seconds(3)
  /// Of a call that names none and serves no other.
  package var defaultTimeout: Duration = .seconds(30)
  package var messageSize = 16 << 20
  package var retry = RetryPolicy()
  /// Short even at its longest: a service that is back is used again within a second.
  package var reconnect = Backoff(limit: .seconds(1))
  /// A connection is pinged when nothing came for this long, and closed when no answer comes.
  package var keepAlive: Duration = .seconds(15)
  package var keepAliveTimeout: Duration = .seconds(5)
  /// Names are looked up again this often.
  package var resolveInterval: Duration = .seconds(30)
  /// Calls that may wait for a connection.
  package var waitingCalls = 4096
  /// Told why an address cannot be used, once for each reason.
  package var report: (@Sendable (_ address: SocketAddress, _ reason: String) -> Void)?

  package init() {}
}
