import CNGHTTP2
import EventLoop
import Primitives
import TLS

/// One HTTP/2 connection, client's or server's: nghttp2 frames, the channel carries.
package final class HTTP2Session: ChannelDelegate {
  package enum Role: Sendable { case server, client }

  package let loop: EventLoop
  package let role: Role
  package let limits: HTTP2Limits
  package private(set) var channel: Channel?
  /// Held until the connection is closed. Strong, because a weak reference makes every other one slower.
  package var delegate: (any HTTP2SessionDelegate)?
  var streams: [Int32: HTTP2Stream] = [:]
  let block = HeaderBlock()
  /// Since when a header block has been arriving.
  var headBegan: LoopTime?
  var closed = ClosedStreams()
  private var raw: OpaquePointer?
  private var resets: FloodGuard
  private var idleFrames: FloodGuard
  private var drainedStreams: [HTTP2Stream] = []
  private var closeReason: String?
  private var isClosed = false
  private var isLingering = false
  private var pingReplies: [() -> Void] = []
  /// The peer refuses new streams, or this side does.
  package private(set) var isGoingAway = false
  package private(set) var lastActivity: LoopTime

  package init(role: Role, loop: EventLoop, limits: HTTP2Limits, delegate: any HTTP2SessionDelegate) {
    self.role = role
    self.loop = loop
    self.limits = limits
    self.delegate = delegate
    lastActivity = loop.now
    resets = FloodGuard(perSecond: limits.resetsPerSecond)
    idleFrames = FloodGuard(perSecond: limits.idleFramesPerSecond)
    raw = HTTP2Callbacks.makeSession(for: self)
    sendSettings()
  }

  deinit { nghttp2_session_del(raw) }

  /// The channel must have this session as its delegate.
  package func attach(_ channel: Channel) { self.channel = channel }

  package var openStreams: Int { streams.count }
  package var isOpen: Bool { !isClosed }

  /// Streams the peer lets us have at once.
  package var peerStreamLimit: Int {
    Int(nghttp2_session_get_remote_settings(raw, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS))
  }

  private func sendSettings() {
    var settings = [
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE.rawValue), value: UInt32(limits.streamWindow)),
      nghttp2_settings_entry(
        settings_id: Int32(NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE.rawValue), value: UInt32(limits.headerListSize)),
    ]
    if role == .server {
      settings.append(
        nghttp2_settings_entry(
          settings_id: Int32(NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS.rawValue), value: UInt32(limits.concurrentStreams)))
      settings.append(
        nghttp2_settings_entry(settings_id: Int32(NGHTTP2_SETTINGS_ENABLE_CONNECT_PROTOCOL.rawValue), value: 1))
    } else {
      settings.append(nghttp2_settings_entry(settings_id: Int32(NGHTTP2_SETTINGS_ENABLE_PUSH.rawValue), value: 0))
    }
    nghttp2_submit_settings(raw, 0, settings, settings.count)
    nghttp2_session_set_local_window_size(raw, 0, 0, Int32(limits.connectionWindow))
  }

  // MARK: Channel

  package func channelOpened() {
    setNeedsFlush()
    delegate?.sessionOpened(self)
  }

  package func channelReceived(_ bytes: UnsafeRawBufferPointer) -> Int {
    lastActivity = loop.now
    let used = nghttp2_session_mem_recv(raw, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
    if used < 0 {
      closeReason = closeReason ?? String(cString: nghttp2_strerror(Int32(used)))
      nghttp2_session_terminate_session(raw, NGHTTP2_PROTOCOL_ERROR.rawValue)
    }
    setNeedsFlush()
    return bytes.count
  }

  // Above this, frames stay in nghttp2 until the socket has taken what it was given.
  private static let outputHighWater = 128 << 10

  package func channelFlushing() {
    guard let channel, !isClosed else { return }
    while channel.pendingOutput < Self.outputHighWater {
      var data: UnsafePointer<UInt8>?
      let count = nghttp2_session_mem_send(raw, &data)
      guard count > 0, let data else { break }
      channel.output.append(UnsafeRawBufferPointer(start: data, count: count))
    }
    tellDrained()
  }

  package var hasMoreOutput: Bool { !isClosed && nghttp2_session_want_write(raw) != 0 }

  package func channelDrained() {
    let isDone = nghttp2_session_want_read(raw) == 0 && nghttp2_session_want_write(raw) == 0
    guard isDone || (isGoingAway && role == .server && streams.isEmpty) else { return }
    guard role == .server else { return channel?.close() ?? () }
    guard !isLingering else { return }
    // A close with unread input would reset the connection, and the client would lose what it has not read yet.
    isLingering = true
    loop.schedule(after: .milliseconds(500)) { [weak self] in self?.channel?.close() }
  }

  package func channelClosed(_ end: ChannelEnd) {
    guard !isClosed else { return }
    isClosed = true
    let left = streams.values
    streams = [:]
    for stream in left { close(stream, .internalError) }
    channel = nil
    pingReplies = []
    let reason =
      switch end {
      case .closed: closeReason ?? "closed"
      case .ended: "closed by the peer"
      case .failed(let reason): reason
      }
    delegate?.sessionClosed(self, reason)
    delegate = nil
  }

  func setNeedsFlush() { channel?.setNeedsFlush() }

  // MARK: Going away

  /// Takes no new streams, lets the open ones finish, then closes.
  package func drain() {
    guard !isClosed, !isGoingAway else { return }
    if role == .server {
      // A notice first: a request that is on its way already must not be lost (RFC 9113 §6.8).
      nghttp2_submit_shutdown_notice(raw)
      setNeedsFlush()
      loop.schedule(after: .milliseconds(50)) { self.refuseNewStreams() }
    } else {
      isGoingAway = true
      if streams.isEmpty { terminate(.noError, "drained") }
    }
  }

  /// What deals with the streams that are open.
  package var consumers: [any HTTP2StreamConsumer] { streams.values.compactMap(\.consumer) }

  private func refuseNewStreams() {
    guard !isClosed else { return }
    isGoingAway = true
    nghttp2_submit_goaway(
      raw, 0, nghttp2_session_get_last_proc_stream_id(raw), NGHTTP2_NO_ERROR.rawValue, nil, 0)
    setNeedsFlush()
  }

  /// Says why, and closes with everything that is open.
  package func terminate(_ code: HTTP2ErrorCode, _ reason: String) {
    guard !isClosed else { return }
    closeReason = closeReason ?? reason
    nghttp2_session_terminate_session(raw, code.rawValue)
    setNeedsFlush()
  }

  func peerGoesAway() {
    isGoingAway = true
    delegate?.sessionGoesAway(self)
  }

  // MARK: Keep-alive

  package func ping(_ replied: @escaping () -> Void) {
    pingReplies.append(replied)
    nghttp2_submit_ping(raw, 0, nil)
    setNeedsFlush()
  }

  func pingAcknowledged() {
    guard !pingReplies.isEmpty else { return }
    pingReplies.removeFirst()()
  }

  // MARK: Abuse

  func countReset() {
    if !resets.allows(at: loop.now) { terminate(.enhanceYourCalm, "the peer resets too many streams") }
  }

  func countIdleFrame() {
    if !idleFrames.allows(at: loop.now) { terminate(.enhanceYourCalm, "the peer sends too many frames without content") }
  }

  /// Leaves a peer that does not finish a header block.
  package func checkHead(within limit: Duration) {
    guard let headBegan, loop.now.remaining(from: headBegan) >= limit else { return }
    terminate(.enhanceYourCalm, "the head of a request took too long")
  }

  /// Resets the streams whose windows the peer keeps shut: their bodies must not wait in memory for ever.
  package func resetStalledStreams(after limit: Duration) {
    let now = loop.now
    for stream in streams.values where stream.isStalled(at: now, for: limit) { stream.reset(.cancel) }
  }

  // MARK: Streams

  /// Opens a client's stream; nil when the connection takes no more.
  package func request(
    method: StaticString, path: String, authority: String, _ fields: HTTPFields, constant: ConstantFields = .none,
    consumer: any HTTP2StreamConsumer
  ) -> HTTP2Stream? {
    guard !isClosed, !isGoingAway else { return nil }
    let stream = HTTP2Stream(id: 0, session: self)
    stream.consumer = consumer
    var path = path
    var authority = authority
    let id = path.withUTF8 { path in
      authority.withUTF8 { authority in
        fields.withNameValues(constant) { list in
          list.add(":method", UnsafeRawBufferPointer(start: method.utf8Start, count: method.utf8CodeUnitCount))
          list.add(":scheme", UnsafeRawBufferPointer(start: https.utf8Start, count: https.utf8CodeUnitCount))
          list.add(":path", UnsafeRawBufferPointer(path))
          list.add(":authority", UnsafeRawBufferPointer(authority))
        } submit: { values, count in
          var provider = dataProvider(stream)
          return nghttp2_submit_request(raw, nil, values, count, &provider, Unmanaged.passUnretained(stream).toOpaque())
        }
      }
    }
    guard id > 0 else { return nil }
    stream.id = id
    stream.hasSentHead = true
    streams[id] = stream
    setNeedsFlush()
    return stream
  }

  func submitResponse(
    _ stream: HTTP2Stream, _ status: HTTPStatus, _ fields: HTTPFields, _ constant: ConstantFields, endStream: Bool
  ) {
    let code = Int(status.code)
    let digits: (UInt8, UInt8, UInt8) = (
      UInt8(48 + code / 100), UInt8(48 + code / 10 % 10), UInt8(48 + code % 10)
    )
    let result = withUnsafeBytes(of: digits) { digits in
      fields.withNameValues(constant) { list in
        list.add(":status", digits)
      } submit: { values, count in
        guard !endStream else { return nghttp2_submit_response(raw, stream.id, values, count, nil) }
        var provider = dataProvider(stream)
        return nghttp2_submit_response(raw, stream.id, values, count, &provider)
      }
    }
    if result != 0 { stream.reset(.internalError) }
    setNeedsFlush()
  }

  func submitTrailers(_ stream: HTTP2Stream, _ fields: HTTPFields) {
    let result = fields.withNameValues(.none) { _ in
    } submit: { values, count in
      nghttp2_submit_trailer(raw, stream.id, values, count)
    }
    if result != 0 { submitReset(stream, .internalError) }
  }

  func submitReset(_ stream: HTTP2Stream, _ code: HTTP2ErrorCode) {
    nghttp2_submit_rst_stream(raw, 0, stream.id, code.rawValue)
    setNeedsFlush()
  }

  func resume(_ stream: HTTP2Stream) { nghttp2_session_resume_data(raw, stream.id) }

  func consumed(_ stream: HTTP2Stream, _ count: Int) {
    nghttp2_session_consume_stream(raw, stream.id, count)
    setNeedsFlush()
  }

  /// The connection's window opens at once: a stream that is not read must not stop the others.
  func consumedByConnection(_ count: Int) { nghttp2_session_consume_connection(raw, count) }

  // Unretained: `streams` keeps the stream until nghttp2 has closed it.
  private func dataProvider(_ stream: HTTP2Stream) -> nghttp2_data_provider {
    var provider = nghttp2_data_provider()
    provider.source.ptr = Unmanaged.passUnretained(stream).toOpaque()
    provider.read_callback = HTTP2Callbacks.fill
    return provider
  }

  func noteDrained(_ stream: HTTP2Stream) { drainedStreams.append(stream) }

  // After framing, not within it: a consumer may write or reset at once.
  private func tellDrained() {
    guard !drainedStreams.isEmpty else { return }
    let batch = drainedStreams
    drainedStreams.removeAll(keepingCapacity: true)
    for stream in batch where !stream.isClosed { stream.consumer?.drained() }
  }

  func close(_ stream: HTTP2Stream, _ error: HTTP2ErrorCode?) {
    guard !stream.isClosed else { return }
    stream.isClosed = true
    stream.outgoing.removeAll()
    let consumer = stream.consumer
    stream.consumer = nil
    consumer?.closed(error)
    if isGoingAway && streams.isEmpty {
      if role == .client { terminate(.noError, "drained") } else { setNeedsFlush() }
    }
  }
}

private let https: StaticString = "https"
