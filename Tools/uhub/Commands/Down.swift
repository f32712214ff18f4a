import Glibc

/// Stops the `uhub up` of this run directory, from anywhere, and waits until it has ended.
enum Down {
  private static let patience: Duration = .seconds(120)

  static func run() throws -> Int32 {
    let lock = try RunDirectory.fromEnvironment().lock
    guard let process = InstanceLock.holder(lock) else {
      Terminal.say("uHub is not running.")
      return 0
    }
    guard kill(process, SIGTERM) == 0 else { throw Failure("process \(process) cannot be stopped", errno: errno) }
    let deadline = Monotonic.now + patience
    while InstanceLock.isHeld(lock) {
      guard Monotonic.now < deadline else { throw Failure("process \(process) does not stop.") }
      Monotonic.pause(.milliseconds(20))
    }
    Terminal.say("uHub has stopped.")
    return 0
  }
}
