import Glibc

/// Starts everything, says when it is ready, and stays until it is asked to stop.
enum Up {
  static func run() throws -> Int32 {
    let home = try RunDirectory.fromEnvironment()
    let configuration = try Configuration.load(home)
    try home.prepare()
    let lock = try InstanceLock.acquire(home.lock)
    let signals = try SignalQueue()
    // This file outlives only a supervisor that was killed; its services may need a moment to end.
    let wasKilled = Files.exists(home.effectiveSettings)
    try PortCheck.require(configuration.allAddresses, patience: wasKilled ? configuration.drainDeadline : .zero)
    let services = try ServiceSpecifications(configuration: configuration).make()
    let stores = [try PostgresStore(home).prepare(), try RedisStore(home).prepare()]
    try Files.write(configuration.effectiveText, to: home.effectiveSettings, mode: 0o600)

    var supervisor = Supervisor(stores + services, startDeadline: configuration.startDeadline, signals: signals)
    let exitCode = supervisor.run { Terminal.say(welcome(configuration, after: $0)) }
    unlink(home.effectiveSettings)
    Terminal.say("uHub has stopped.")
    _ = consume lock
    return exitCode
  }

  private static func welcome(_ configuration: Configuration, after duration: Duration) -> String {
    """
    uHub is ready after \(duration.inSeconds): \(configuration.publicURL)
      Accounts: none yet, this version has no sign-in.
      Its certificate is signed by \(configuration.home.certificates)/ca.pem.
      Logs are in \(configuration.home.logs). Ctrl-C or "make down" stops it.
    """
  }
}
