import Glibc

/// A store that outlived its supervisor, because that was killed: it got its signal and needs a moment to end.
enum Leftover {
  private static let patience: Duration = .seconds(10)

  /// Waits until no process named in the pid file runs in the directory any more, then removes the file.
  static func awaitEnd(pidFile: String, directory: String) throws(Failure) {
    let deadline = Monotonic.now + patience
    while let process = owner(pidFile), isRunning(process, in: directory) {
      guard Monotonic.now < deadline else {
        throw Failure("process \(process) still uses \(directory): stop it first.")
      }
      Monotonic.pause(.milliseconds(20))
    }
    unlink(pidFile)
  }

  private static func owner(_ pidFile: String) -> pid_t? {
    Files.lines(pidFile).first.flatMap { pid_t($0) }
  }

  /// The id alone proves nothing: after a crash of the machine it may belong to any program.
  private static func isRunning(_ process: pid_t, in directory: String) -> Bool {
    guard let actual = realpath(directory, nil) else { return false }
    defer { free(actual) }
    return Files.linkTarget("/proc/\(process)/cwd") == String(cString: actual)
  }
}
