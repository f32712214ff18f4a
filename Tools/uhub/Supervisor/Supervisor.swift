import Glibc

/// Starts the stores, then the services; keeps them alive; stops them in the opposite order.
/// One thread does everything, because the kernel ties the parent-death signal of a child to the thread that made it.
struct Supervisor: ~Copyable {
  private enum Phase {
    case starting(deadline: Duration)
    case running
    case stopping(exitCode: Int32)
  }

  private static let impatience: Duration = .seconds(1)
  private static let hopelessStarts = 3

  private let signals: SignalQueue
  private let startDeadline: Duration
  private let startedAt = Monotonic.now
  private var processes: [ManagedProcess]
  private var followers: [LogFollower]
  private var phase: Phase
  private var stopAskedAt: Duration?

  init(_ specifications: [ProcessSpecification], startDeadline: Duration, signals: consuming SignalQueue) {
    self.signals = signals
    self.startDeadline = startDeadline
    processes = specifications.map(ManagedProcess.init)
    followers = specifications.filter { $0.rank != .store }.map { LogFollower(name: $0.name, path: $0.program.log) }
    phase = .starting(deadline: startedAt + startDeadline)
  }

  /// Runs until everything has stopped again; returns the exit code. `onReady` is called once.
  mutating func run(onReady: (_ after: Duration) -> Void) -> Int32 {
    while true {
      let now = Monotonic.now
      if signals.stopWasAsked() { stopWasAsked(now: now) }
      noticeEnded(now: now)
      advance(now: now)
      for index in followers.indices { followers[index].showNews() }
      switch phase {
      case .starting(let deadline): keepStarting(now: now, deadline: deadline, onReady)
      case .running: break
      case .stopping(let exitCode): if keepStopping(now: now) { return exitCode }
      }
      signals.wait(atMost: isSettled ? .milliseconds(250) : .milliseconds(20))
    }
  }

  private var isSettled: Bool {
    guard case .running = phase else { return false }
    return processes.allSatisfy(\.isReady)
  }

  // MARK: Starting

  private mutating func keepStarting(now: Duration, deadline: Duration, _ onReady: (Duration) -> Void) {
    startWhatMay(now: now)
    if let hopeless = processes.first(where: { $0.failedStarts >= Self.hopelessStarts }) {
      giveUp("\(hopeless.name) does not start", because: [hopeless], now: now)
    } else if processes.allSatisfy(\.isReady) {
      phase = .running
      onReady(now - startedAt)
    } else if now >= deadline {
      let late = processes.filter { !$0.isReady }
      giveUp("not ready after \(startDeadline.inSeconds): \(late.map(\.name).joined(separator: ", "))", because: late, now: now)
    }
  }

  /// Stores start at once; services as soon as every store is ready.
  private mutating func startWhatMay(now: Duration) {
    let storesAreReady = processes.filter { $0.specification.rank == .store }.allSatisfy(\.isReady)
    for index in processes.indices {
      let process = processes[index]
      guard case .idle = process.state, process.specification.rank == .store || storesAreReady else { continue }
      attempt(index) { process throws(Failure) in try process.start(now: now) }
    }
  }

  private mutating func giveUp(_ reason: String, because guilty: [ManagedProcess], now: Duration) {
    Terminal.complain("uhub: \(reason).")
    for process in guilty where process.process != nil || process.failedStarts > 0 {
      let log = LogFollower(name: process.name, path: process.specification.program.log)
      Terminal.complain("The end of \(log.path):")
      log.tail(5).forEach { Terminal.complain("  \($0)") }
    }
    phase = .stopping(exitCode: 1)
  }

  // MARK: Running

  private mutating func noticeEnded(now: Duration) {
    while let (process, status) = Launch.nextEnded() {
      guard let index = processes.firstIndex(where: { $0.process == process }) else { continue }
      guard let pause = processes[index].ended(now: now) else { continue }
      Terminal.complain("\(processes[index].name) \(status); starting it again in \(pause.inSeconds).")
    }
  }

  private mutating func advance(now: Duration) {
    for index in processes.indices {
      let wasReadyBefore = processes[index].hasBeenReady
      var becameReady = false
      attempt(index) { process throws(Failure) in becameReady = try process.advance(now: now) }
      if becameReady, wasReadyBefore { Terminal.say("\(processes[index].name) is ready again.") }
    }
  }

  private mutating func attempt(_ index: Int, _ action: (inout ManagedProcess) throws(Failure) -> Void) {
    do { try action(&processes[index]) } catch {
      Terminal.complain("uhub: \(error)")
      phase = .stopping(exitCode: 1)
    }
  }

  // MARK: Stopping

  private mutating func stopWasAsked(now: Duration) {
    guard let first = stopAskedAt else {
      stopAskedAt = now
      Terminal.say("Stopping.")
      if case .stopping = phase { return }
      phase = .stopping(exitCode: 0)
      return
    }
    // One Ctrl-C may arrive twice, from the terminal and from make; a later second one is meant.
    guard now - first > Self.impatience else { return }
    for index in processes.indices where processes[index].specification.rank != .store {
      processes[index].stop(now: now, patience: .zero)
    }
  }

  /// Stops one rank after the other, the entrance first; true when nothing is left.
  private mutating func keepStopping(now: Duration) -> Bool {
    for rank in ProcessSpecification.Rank.allCases.reversed() {
      let members = processes.indices.filter { processes[$0].specification.rank == rank }
      for index in members {
        processes[index].stop(now: now, patience: processes[index].specification.stopDeadline)
      }
      if members.contains(where: { processes[$0].process != nil }) { return false }
    }
    return true
  }
}
