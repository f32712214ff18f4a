import Glibc

/// One process through its life: started, ready, ended, started again, stopped.
struct ManagedProcess {
  enum State {
    case idle
    case resting(until: Duration)
    case starting(pid_t, since: Duration)
    case ready(pid_t, since: Duration)
    case stopping(pid_t, killAt: Duration)
  }

  let specification: ProcessSpecification
  private(set) var state = State.idle
  private(set) var hasBeenReady = false
  /// How often it ended before it was ready for the first time.
  private(set) var failedStarts = 0
  private var probe: ReadinessProbe
  private var backoff = Backoff()

  init(_ specification: ProcessSpecification) {
    self.specification = specification
    probe = ReadinessProbe(specification.readiness)
  }

  var name: String { specification.name }

  var process: pid_t? {
    switch state {
    case .idle, .resting: nil
    case .starting(let process, _), .ready(let process, _), .stopping(let process, _): process
    }
  }

  var isReady: Bool {
    if case .ready = state { true } else { false }
  }

  mutating func start(now: Duration) throws(Failure) {
    probe = ReadinessProbe(specification.readiness)
    state = .starting(try Launch.start(specification.program), since: now)
  }

  /// Does what is due; returns true at the moment the process becomes ready.
  mutating func advance(now: Duration) throws(Failure) -> Bool {
    switch state {
    case .resting(let until) where now >= until:
      try start(now: now)
    case .starting(let process, let since) where probe.isReady(now: now):
      state = .ready(process, since: since)
      hasBeenReady = true
      return true
    case .stopping(let process, let killAt) where now >= killAt:
      kill(-process, SIGKILL)
    case .idle, .resting, .starting, .ready, .stopping:
      break
    }
    return false
  }

  mutating func stop(now: Duration, patience: Duration) {
    switch state {
    case .idle: break
    case .resting: state = .idle
    case .starting(let process, _), .ready(let process, _):
      kill(process, specification.stopSignal)
      state = .stopping(process, killAt: now + patience)
    case .stopping(let process, let killAt):
      state = .stopping(process, killAt: min(killAt, now + patience))
    }
  }

  /// The process ended. Returns the pause before it starts again, nil when it was asked to end.
  mutating func ended(now: Duration) -> Duration? {
    switch state {
    case .starting(_, let since), .ready(_, let since):
      if !hasBeenReady { failedStarts += 1 }
      let pause = backoff.next(lived: now - since)
      state = .resting(until: now + pause)
      return pause
    case .idle, .resting, .stopping:
      state = .idle
      return nil
    }
  }
}
