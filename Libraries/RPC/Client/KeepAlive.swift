import EventLoop
import HTTP

/// Notices a peer that has gone without a word: a quiet connection is pinged, and closed when nothing comes back.
final class KeepAlive {
  private var session: HTTP2Session?
  private let loop: EventLoop
  private let interval: Duration
  private let timeout: Duration
  private var timer: LoopTimer?

  init(_ session: HTTP2Session, loop: EventLoop, interval: Duration, timeout: Duration) {
    self.session = session
    self.loop = loop
    self.interval = interval
    self.timeout = timeout
    wait(interval)
  }

  private func wait(_ duration: Duration) {
    timer = loop.schedule(after: duration) { self.look() }
  }

  private func look() {
    guard let session, session.isOpen else { return }
    let quiet = loop.now.remaining(from: session.lastActivity)
    guard quiet >= interval else { return wait(interval - quiet) }
    session.ping { [self] in
      guard self.session != nil else { return }
      timer?.cancel()
      wait(interval)
    }
    timer = loop.schedule(after: timeout) { self.session?.channel?.close(.failed("no answer to a ping")) }
  }

  func stop() {
    timer?.cancel()
    session = nil
  }
}
