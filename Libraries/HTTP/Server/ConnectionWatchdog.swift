import EventLoop
import TLS

/// Ends a connection that is idle for too long, or whose peer no longer takes what is sent.
package final class ConnectionWatchdog {
  private let channel: Channel
  private let idle: Duration
  private let write: Duration
  private let interval: Duration
  private var requests: () -> Int
  private var expired: (String) -> Void
  private var looked: () -> Void
  private var lastInput: LoopTime
  private var lastOutput: LoopTime
  private var sentWhenSeen = 0
  private var stalledSince: LoopTime?
  private var timer: LoopTimer?

  package init(
    _ channel: Channel, idle: Duration, write: Duration, looksWithin limit: Duration? = nil, requests: @escaping () -> Int,
    looked: @escaping () -> Void = {}, expired: @escaping (String) -> Void
  ) {
    self.looked = looked
    self.channel = channel
    self.idle = idle
    self.write = write
    interval = max(.milliseconds(20), min(idle, write, limit ?? idle) / 4)
    self.requests = requests
    self.expired = expired
    lastInput = channel.loop.now
    lastOutput = channel.loop.now
    arm()
  }

  package func sawInput() { lastInput = channel.loop.now }
  package func sawOutput() { lastOutput = channel.loop.now }

  // Looking at times now and then costs less than moving a timer with every request.
  private func arm() {
    timer = channel.loop.schedule(after: interval) { self.look() }
  }

  private func look() {
    looked()
    guard channel.isOpen else { return }
    let now = channel.loop.now
    if isStalled(at: now) { return channel.close(.failed("the peer takes nothing")) }
    if channel.pendingOutput == 0, requests() == 0, now.remaining(from: max(lastInput, lastOutput)) >= idle { expired("idle") }
    arm()
  }

  // What the peer sends does not count: it could send on and never read.
  private func isStalled(at now: LoopTime) -> Bool {
    guard channel.pendingOutput > 0, channel.sentBytes == sentWhenSeen, let since = stalledSince else {
      sentWhenSeen = channel.sentBytes
      stalledSince = channel.pendingOutput > 0 ? now : nil
      return false
    }
    return now.remaining(from: since) >= write
  }

  /// Lets go of the connection; call it when that is closed.
  package func stop() {
    timer?.cancel()
    requests = { 0 }
    looked = {}
    expired = { _ in }
  }
}
