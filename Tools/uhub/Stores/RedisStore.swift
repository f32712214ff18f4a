import Glibc

/// The private Redis: reached only through a socket in its directory, and it keeps what it was told.
struct RedisStore {
  private static let executable = "/usr/bin/redis-server"

  private let directory: String
  private let log: String
  private let account: Account

  init(_ home: RunDirectory) throws(Failure) {
    guard Files.canExecute(Self.executable) else { throw Failure("Redis is not installed: apt-get install redis-server") }
    directory = home.redis
    log = home.log("redis")
    account = try Account.forStore("redis")
    try LocalSocket.require(socket)
  }

  private var socket: String { directory + "/redis.sock" }

  func prepare() throws(Failure) -> ProcessSpecification {
    try StoreSurroundings.makeDirectory(directory, for: account)
    try Leftover.awaitEnd(pidFile: directory + "/redis.pid", directory: directory)
    let program = Program(
      executable: Self.executable, arguments: arguments, environment: StoreSurroundings.environment,
      directory: "/", lentDirectory: directory, account: account, log: log, deathSignal: SIGTERM)
    return ProcessSpecification(
      name: "redis", rank: .store, program: program, readiness: .redis(socket: socket),
      stopSignal: SIGTERM, stopDeadline: .seconds(30))
  }

  private var arguments: [String] {
    [
      "--dir", StoreSurroundings.lentDirectory, "--pidfile", "redis.pid",
      "--port", "0", "--unixsocket", "redis.sock", "--unixsocketperm", "700",
      "--appendonly", "yes", "--appendfsync", "everysec", "--save", "",
      // Events live here until they are handled: a full memory must refuse writes, not forget them.
      "--maxmemory-policy", "noeviction",
    ]
  }
}
