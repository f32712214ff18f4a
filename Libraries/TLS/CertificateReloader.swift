import EventLoop

/// Looks every second whether certificates were replaced on disk, and takes the new ones.
///
/// Looking beats watching: mounted secrets change by links that are swapped, which file events miss.
package final class CertificateReloader {
  private let contexts: [TLSContext]
  private let loop: EventLoop
  private let interval: Duration
  private let report: (TLSContext, Result<Void, TLSError>) -> Void
  private var timer: LoopTimer?

  package init(
    _ contexts: [TLSContext], loop: EventLoop, interval: Duration = .seconds(1),
    report: @escaping (TLSContext, Result<Void, TLSError>) -> Void
  ) {
    self.contexts = contexts
    self.loop = loop
    self.interval = interval
    self.report = report
    arm()
  }

  private func arm() {
    timer = loop.schedule(after: interval) { [weak self] in
      self?.look()
      self?.arm()
    }
  }

  private func look() {
    for context in contexts {
      do throws(TLSError) {
        if try context.reloadIfChanged() { report(context, .success(())) }
      } catch {
        report(context, .failure(error))
      }
    }
  }

  package func stop() { timer?.cancel() }
}
