/// How one sees that a process serves.
enum Readiness {
  /// PostgreSQL writes `ready` into the last line of its pid file, which is what `pg_ctl` waits for, too.
  case postmaster(pidFile: String)
  /// `PING` is answered.
  case redis(socket: String)
  /// `GET /ready` is answered with 200.
  case http(ListenAddress)
}
