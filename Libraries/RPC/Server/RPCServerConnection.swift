import EventLoop
import HTTP
import Primitives
import TLS

/// One caller's connection.
final class RPCServerConnection: ChannelDelegate {
  let server: RPCServer
  private let peer: SocketAddress
  private(set) var caller: PeerIdentity?
  private var channel: Channel?
  private var session: HTTP2Session?
  private var watchdog: ConnectionWatchdog?

  init(server: RPCServer, peer: SocketAddress) {
    self.server = server
    self.peer = peer
  }

  func attach(_ channel: Channel) { self.channel = channel }

  func channelOpened() {
    guard let channel else { return }
    // A certificate of our authority that names no service of ours is as good as none.
    guard let caller = channel.peerIdentity else {
      server.observer?.refusedConnection(peer, "the certificate names no service of this mesh")
      return channel.close()
    }
    guard channel.negotiatedProtocol == "h2" else {
      server.observer?.refusedConnection(peer, "\(caller) does not speak HTTP/2")
      return channel.close()
    }
    self.caller = caller
    let session = HTTP2Session(role: .server, loop: server.loop, limits: server.options.http2, delegate: self)
    self.session = session
    session.attach(channel)
    watchdog = ConnectionWatchdog(
      session, channel, idle: server.options.idleTimeout, write: server.options.writeTimeout,
      head: server.options.headTimeout)
    session.channelOpened()
    if server.isDraining { session.drain() }
  }

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
    if session == nil, case .failed(let reason) = end { server.observer?.refusedConnection(peer, reason) }
    channel = nil
    server.remove(self)
  }

  func drain() {
    guard let session else { return close() }
    session.drain()
    server.loop.schedule(after: server.options.streamGrace) {
      for case let call as StreamingServerCall in session.consumers { call.endForDrain() }
    }
  }

  func close() { channel?.close() }
}

extension RPCServerConnection: HTTP2SessionDelegate {
  func session(_ session: HTTP2Session, opened stream: HTTP2Stream, _ head: HTTPRequestHead, isComplete: Bool) {
    begin(stream, head)
    if isComplete {
      stream.consumer?.receivedEnd(trailers: nil)
    } else if stream.consumer == nil {
      stream.resetSoon()
    }
  }

  private func begin(_ stream: HTTP2Stream, _ head: HTTPRequestHead) {
    guard let caller else { return stream.reset(.internalError) }
    guard head.method == .post, head.fields.withFirst("content-type", { $0.starts(with: "application/grpc".utf8) }) == true
    else { return stream.respond(status: 415, ["content-length": "0"], endStream: true) }
    guard let handler = server.methods.handler(path: head.target) else {
      return refuse(stream, head, RPCError(.unimplemented, "there is no method \(head.target)"))
    }
    guard handler.descriptor.admits(caller.service) else {
      return refuse(stream, head, RPCError(.permissionDenied, "\(caller.service) may not call \(head.target)"))
    }
    guard head.fields.withFirst("grpc-encoding", ReplyEncoding.canRead) ?? true else {
      return refuse(stream, head, RPCError(.unimplemented, "messages may be compressed by gzip only"))
    }
    switch handler.body {
    case .unary(let body):
      stream.consumer = UnaryServerCall(stream, head, handler.descriptor, body, server: server, caller: caller)
    case .streaming(let body):
      let call = StreamingServerCall(stream, head, handler.descriptor, server: server, caller: caller)
      stream.consumer = call
      call.run(body)
    }
  }

  private func refuse(_ stream: HTTP2Stream, _ head: HTTPRequestHead, _ error: RPCError) {
    server.observer?.refusedCall(head.target, caller: caller?.service ?? "", error.message)
    stream.respond(status: .ok, ReplyFields.trailersOnly(error), endStream: true)
  }

  func session(_ session: HTTP2Session, refused reason: HeaderBlock.Refusal, on stream: HTTP2Stream) {
    stream.respond(status: reason.status, ["content-length": "0"], endStream: true)
    server.observer?.refusedConnection(peer, "the head of a call is refused: \(reason)")
  }

  func sessionClosed(_ session: HTTP2Session, _ reason: String) {}
}
