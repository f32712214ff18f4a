/// A program and the surroundings it is started in.
struct Program {
  let executable: String
  let arguments: [String]
  let environment: [String: String]
  let directory: String
  /// A directory the program finds open as descriptor 3.
  var lentDirectory: String? = nil
  let account: Account
  /// Receives standard output and standard error.
  let log: String
  /// Sent by the kernel when the supervisor itself dies, so that nothing is left behind.
  let deathSignal: Int32
}
