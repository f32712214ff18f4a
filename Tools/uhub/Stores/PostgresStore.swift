import Glibc

/// The private PostgreSQL: reached only through a socket in its directory, so it takes no port.
struct PostgresStore {
  private static let installations = "/usr/lib/postgresql"

  private let directory: String
  private let log: String
  private let account: Account

  init(_ home: RunDirectory) throws(Failure) {
    directory = home.postgres
    log = home.log("postgres")
    account = try Account.forStore("postgres")
    try LocalSocket.require(directory + "/.s.PGSQL.5432")
  }

  private var data: String { directory + "/data" }
  private var pidFile: String { data + "/postmaster.pid" }

  /// Makes the cluster when there is none and says how to run it.
  func prepare() throws(Failure) -> ProcessSpecification {
    try StoreSurroundings.makeDirectory(directory, for: account)
    if !Files.exists(data) { try initialise() }
    try Leftover.awaitEnd(pidFile: pidFile, directory: data)
    return ProcessSpecification(
      name: "postgres", rank: .store, program: try server(), readiness: .postmaster(pidFile: pidFile),
      // SIGINT ends sessions; SIGTERM would wait for a forgotten psql for ever.
      stopSignal: SIGINT, stopDeadline: .seconds(30))
  }

  private func server() throws(Failure) -> Program {
    guard let version = Files.lines(data + "/PG_VERSION").first else {
      throw Failure("\(data) is no PostgreSQL cluster; \"make clean-data\" removes it.")
    }
    let executable = "\(Self.installations)/\(version)/bin/postgres"
    guard Files.canExecute(executable) else {
      throw Failure("the data is PostgreSQL \(version)'s, which is not installed: apt-get install postgresql-\(version)")
    }
    let settings = ["listen_addresses=", "unix_socket_directories=..", "unix_socket_permissions=0700", "fsync=on"]
    return program(executable, ["-D", Self.seen("data")] + settings.flatMap { ["-c", $0] })
  }

  private func initialise() throws(Failure) {
    let unfinished = "data.new"
    _ = try Launch.run(program("/bin/rm", ["-rf", Self.seen(unfinished)]))
    let password = directory + "/password"
    try Files.write(try Self.randomPassword(), to: password, mode: 0o600)
    try account.own(password)
    let arguments = [
      "-D", Self.seen(unfinished), "--pwfile=\(Self.seen("password"))", "--username=postgres", "--auth=scram-sha-256",
      "--data-checksums", "--encoding=UTF8", "--locale=C.UTF-8",
    ]
    let status = try Launch.run(program(try Self.newestInitdb(), arguments))
    guard status.isSuccess else { throw Failure("initdb \(status); see \(log).") }
    // Renamed only when complete: an interrupted start leaves no half cluster behind.
    guard rename("\(directory)/\(unfinished)", data) == 0 else { throw Failure("\(data) cannot be made", errno: errno) }
  }

  private static func seen(_ name: String) -> String { "\(StoreSurroundings.lentDirectory)/\(name)" }

  private func program(_ executable: String, _ arguments: [String]) -> Program {
    Program(
      executable: executable, arguments: arguments, environment: StoreSurroundings.environment,
      directory: "/", lentDirectory: directory, account: account, log: log, deathSignal: SIGINT)
  }

  private static func newestInitdb() throws(Failure) -> String {
    var versions: [Int] = []
    if let folder = opendir(installations) {
      defer { closedir(folder) }
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if let version = Int(name) { versions.append(version) }
      }
    }
    let candidates = versions.sorted(by: >).map { "\(installations)/\($0)/bin/initdb" }
    guard let newest = candidates.first(where: Files.canExecute) else {
      throw Failure("PostgreSQL is not installed: apt-get install postgresql")
    }
    return newest
  }

  private static func randomPassword() throws(Failure) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard getentropy(&bytes, bytes.count) == 0 else { throw Failure("no random numbers", errno: errno) }
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) + "\n"
  }
}
