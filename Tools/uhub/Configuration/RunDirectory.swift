import Glibc

/// The directory that holds all that a uHub of one machine keeps: stores, certificates, logs.
struct RunDirectory {
  let path: String

  static func fromEnvironment() throws(Failure) -> RunDirectory {
    guard let path = getenv("UHUB_HOME").map({ String(cString: $0) }), path.hasPrefix("/") else {
      throw Failure("UHUB_HOME must name the run directory by its full path.")
    }
    return RunDirectory(path: path)
  }

  var lock: String { path + "/uhub.pid" }
  var settings: String { path + "/settings" }
  /// The settings `uhub up` runs with, for whoever looks from outside.
  var effectiveSettings: String { path + "/settings.running" }
  var certificates: String { path + "/tls" }
  var logs: String { path + "/log" }
  var postgres: String { path + "/postgres" }
  var redis: String { path + "/redis" }

  func log(_ name: String) -> String { logs + "/\(name).log" }

  /// Makes what is missing and refuses a directory that belongs to somebody else.
  func prepare() throws(Failure) {
    try Files.makeDirectory(path, mode: 0o700)
    var information = stat()
    guard stat(path, &information) == 0 else { throw Failure("\(path) cannot be opened", errno: errno) }
    guard geteuid() == 0 || information.st_uid == geteuid() else {
      throw Failure("\(path) belongs to another user; use that user, or set UHUB_HOME to another directory.")
    }
    try Files.makeDirectory(logs, mode: 0o700)
  }
}
