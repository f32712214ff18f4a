import CSystem
import EventLoop
import Glibc
import Primitives

/// A TCP connection, with TLS or without, on its loop.
///
/// What is written during a turn of the loop is gathered and sent once at its end. Reading can be paused, and the owner
/// is told when the output has drained: that is all that back-pressure needs.
package final class Channel: Flushable {
  package let loop: EventLoop
  package let peer: SocketAddress
  /// Held until the channel is closed, so that a connection lives as long as its socket.
  package var delegate: (any ChannelDelegate)?
  package private(set) var isOpen = true
  package private(set) var isReady = false

  private let descriptor: Int32
  private let tls: TLSSession?
  private var watcher: SocketWatcher?
  private var input = ByteBuffer(capacity: 16)
  package var output = ByteBuffer(capacity: 16)
  private var isDirty = false
  private var isReadingPaused = false
  private var isClosingAfterFlush = false
  private var writeIsBlocked = false
  private var readWantsWrite = false
  private var handshakeTimer: LoopTimer?

  /// Takes ownership of the descriptor. `resumptionKey` names the peer a client may resume a session with.
  package init(
    loop: EventLoop, descriptor: Int32, peer: SocketAddress, tls context: TLSContext?, resumptionKey: String? = nil,
    handshakeTimeout: Duration = .seconds(10), delegate: any ChannelDelegate
  ) throws {
    loop.assertCurrent()
    self.loop = loop
    self.peer = peer
    self.descriptor = descriptor
    self.delegate = delegate
    let owned = Descriptor(owning: descriptor)
    tls = try context.map { try TLSSession($0, descriptor: descriptor, resumptionKey: resumptionKey) }
    // The watcher keeps its channel: a connection lives until it is closed, whoever else holds it.
    watcher = try SocketWatcher(loop: loop, descriptor: descriptor) { self.ready($0) }
    _ = owned.release()
    if tls == nil {
      loop.defer_ { self.becomeReady() }
    } else {
      handshakeTimer = loop.schedule(after: handshakeTimeout) { self.close(.failed("the TLS handshake took too long")) }
      loop.defer_ { self.continueHandshake() }
    }
  }

  package var negotiatedProtocol: String? { tls?.negotiatedProtocol }
  package var peerIdentity: PeerIdentity? { tls?.peerIdentity }
  package var isEncrypted: Bool { tls != nil }
  package var wasResumed: Bool { tls?.wasResumed ?? false }

  /// Bytes that the socket has taken.
  package private(set) var sentBytes = 0

  /// Bytes written and not yet taken by the socket.
  package var pendingOutput: Int { output.count }

  // MARK: Opening

  private func continueHandshake() {
    guard isOpen, let tls, !isReady else { return }
    switch tls.handshake() {
    case .done: becomeReady()
    case .wantsRead: watcher?.watch(.read)
    case .wantsWrite: watcher?.watch(.write)
    case .ended: close(.ended)
    case .failed(let error): close(.failed(error.reason))
    }
  }

  private func becomeReady() {
    guard isOpen else { return }
    handshakeTimer?.cancel()
    isReady = true
    updateInterest()
    delegate?.channelOpened()
    // The first request may have come with the end of the handshake.
    if tls?.hasPending == true { readAvailable() }
  }

  // MARK: Reading

  private func ready(_ interest: SocketWatcher.Interest) {
    guard isReady else { return continueHandshake() }
    if interest.contains(.write) {
      writeIsBlocked = false
      if readWantsWrite {
        readWantsWrite = false
        readAvailable()
      }
      isDirty = false
      sendOutput()
    }
    if interest.contains(.read) {
      readAvailable()
      // What was answered at once goes out at once, while its bytes are still warm.
      if isDirty { flush() }
    }
  }

  // A connection keeps so much memory between answers; idle ones by the thousand must stay cheap.
  private static let keptOutput = 4 << 10

  // A bound, so that one fast sender does not starve the others.
  private static let readsPerTurn = 8

  private func readAvailable() {
    var turns = 0
    while isOpen, !isReadingPaused {
      guard turns < Self.readsPerTurn else { return loop.defer_ { self.readAvailable() } }
      turns += 1
      let scratch = loop.scratch
      let step = read(into: scratch)
      guard case .done(let count) = step else { return stopReading(step) }
      deliver(UnsafeRawBufferPointer(rebasing: scratch[..<count]))
      // A short read has emptied the socket; asking again would cost a system call to learn that.
      if count < scratch.count && tls?.hasPending != true { return }
    }
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> TLSSession.Step {
    if let tls { return tls.read(into: buffer) }
    let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
    if count > 0 { return .done(count) }
    if count == 0 { return .ended }
    if errno == EAGAIN || errno == EINTR { return .wantsRead }
    return .failed(TLSError("read", reason: String(cString: strerror(errno))))
  }

  private func stopReading(_ step: TLSSession.Step) {
    switch step {
    case .done, .wantsRead: break
    case .wantsWrite:
      readWantsWrite = true
      updateInterest()
    case .ended: peerEnded()
    case .failed(let error): close(.failed(error.reason))
    }
  }

  private func peerEnded() {
    // The peer may have closed only its sending half and still wait for the answer.
    if delegate?.channelPeerEnded() == true {
      pauseReading()
    } else {
      close(.ended)
    }
  }

  /// The delegate takes what it can; the rest waits for more.
  private func deliver(_ bytes: UnsafeRawBufferPointer) {
    if input.isEmpty {
      let used = delegate?.channelReceived(bytes) ?? bytes.count
      if used < bytes.count { input.append(UnsafeRawBufferPointer(rebasing: bytes[used...])) }
    } else {
      input.append(bytes)
      redeliver()
    }
  }

  /// Offers again what the delegate has left.
  package func redeliver() {
    guard !input.isEmpty, isOpen, let delegate else { return }
    let held = input.take()
    let used = delegate.channelReceived(held.readable)
    guard used < held.count else { return }
    input.append(UnsafeRawBufferPointer(rebasing: held.readable[used...]))
  }

  package func pauseReading() {
    isReadingPaused = true
    updateInterest()
  }

  package func resumeReading() {
    guard isReadingPaused else { return }
    isReadingPaused = false
    updateInterest()
    loop.defer_ {
      self.redeliver()
      self.readAvailable()
    }
  }

  // MARK: Writing

  /// Call after appending to `output`: it is sent at the end of this turn.
  package func setNeedsFlush() {
    guard !isDirty, isOpen else { return }
    isDirty = true
    loop.markDirty(self)
  }

  package func flush() {
    // It may have been flushed already, earlier in this turn.
    guard isDirty else { return }
    isDirty = false
    sendOutput()
  }

  private func sendOutput() {
    guard isOpen, isReady, !writeIsBlocked else { return }
    repeat {
      delegate?.channelFlushing()
      guard writeOutput() else { return }
    } while delegate?.hasMoreOutput == true && isOpen
    if isClosingAfterFlush { return close(.closed) }
    delegate?.channelDrained()
  }

  /// Says whether all of the output has gone.
  private func writeOutput() -> Bool {
    while !output.isEmpty {
      switch write(output.readable) {
      case .done(let count):
        output.consume(count)
        sentBytes &+= count
      case .wantsWrite, .wantsRead:
        writeIsBlocked = true
        updateInterest()
        return false
      case .ended:
        close(.ended)
        return false
      case .failed(let error):
        close(.failed(error.reason))
        return false
      }
    }
    output.shrink(to: Self.keptOutput)
    updateInterest()
    return true
  }

  private func write(_ bytes: UnsafeRawBufferPointer) -> TLSSession.Step {
    if let tls { return tls.write(bytes) }
    let count = uhub_send(descriptor, bytes.baseAddress, bytes.count)
    if count >= 0 { return .done(count) }
    if errno == EAGAIN || errno == EINTR { return .wantsWrite }
    return .failed(TLSError("write", reason: String(cString: strerror(errno))))
  }

  private func updateInterest() {
    var wanted: SocketWatcher.Interest = []
    if !isReadingPaused { wanted.insert(.read) }
    if writeIsBlocked || readWantsWrite { wanted.insert(.write) }
    watcher?.watch(wanted)
  }

  // MARK: Closing

  /// Sends what is written, then closes.
  package func closeAfterFlush() {
    isClosingAfterFlush = true
    setNeedsFlush()
  }

  package func close(_ end: ChannelEnd = .closed) {
    guard isOpen else { return }
    isOpen = false
    handshakeTimer?.cancel()
    if isReady {
      tls?.saveSession()
      if case .failed = end {} else { tls?.sayGoodbye() }
    }
    watcher?.close()
    watcher = nil
    Glibc.close(descriptor)
    delegate?.channelClosed(end)
    delegate = nil
  }
}
