import EventLoop
import Primitives
import TLS

/// A client's HTTP/2 connection: each stream becomes an exchange.
final class HTTP2ServerConnection: ChannelDelegate, ServerConnection {
  private let server: HTTPServer
  private let channel: Channel
  private var session: HTTP2Session?
  private var watchdog: ConnectionWatchdog?

  init(server: HTTPServer, channel: Channel) {
    self.server = server
    self.channel = channel
    let session = HTTP2Session(role: .server, loop: server.loop, limits: server.options.http2, delegate: self)
    self.session = session
    session.attach(channel)
    channel.delegate = self
    watchdog = ConnectionWatchdog(
      session, channel, idle: server.options.idleTimeout, write: server.options.writeTimeout,
      head: server.options.headTimeout)
    session.channelOpened()
  }

  func channelOpened() {}

  func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int {
    watchdog?.sawInput()
    return session?.channelReceived(bytes) ?? bytes.count
  }

  func channelFlushing() { session?.channelFlushing() }
  var hasMoreOutput: Bool { session?.hasMoreOutput ?? false }

  func channelDrained() {
    watchdog?.sawOutput()
    session?.channelDrained()
  }

  func channelClosed(_ end: ChannelEnd) {
    watchdog?.stop()
    watchdog = nil
    let session = session
    self.session = nil
    session?.channelClosed(end)
    server.remove(self)
  }

  func drain() {
    session?.drain()
    for case let transport as HTTP2Exchange in session?.consumers ?? [] { transport.exchange?.drain() }
  }

  func close() { channel.close() }
}

extension HTTP2ServerConnection: HTTP2SessionDelegate {
  func session(_ session: HTTP2Session, opened stream: HTTP2Stream, _ head: HTTPRequestHead, isComplete: Bool) {
    let transport = HTTP2Exchange(stream, head, isComplete: isComplete, server: server)
    stream.consumer = transport
    guard let exchange = transport.exchange else { return stream.reset(.internalError) }
    exchange.run(server.handler)
    // A tunnel that began after the server's notice has to be told as well.
    if server.isDraining { exchange.drain() }
  }

  func session(_ session: HTTP2Session, refused reason: HeaderBlock.Refusal, on stream: HTTP2Stream) {
    var fields: HTTPFields = ["content-length": "0"]
    fields.append("date", server.clock.text)
    stream.respond(status: reason.status, fields, constant: server.options.constantFields, endStream: true)
    server.observer?.refused(channel.peer, "the request's head is refused: \(reason)")
  }

  func sessionClosed(_ session: HTTP2Session, _ reason: String) {}
}
