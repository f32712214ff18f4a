import Glibc

/// A user of the system under which a store runs.
struct Account: Equatable {
  let user: uid_t
  let group: gid_t

  static var current: Account { Account(user: geteuid(), group: getegid()) }

  /// Root drops to the user Debian made for the store, because PostgreSQL refuses to run as root; anybody else stays.
  static func forStore(_ name: String) throws(Failure) -> Account {
    guard current.user == 0 else { return current }
    guard let entry = getpwnam(name)?.pointee else { throw Failure("there is no user \"\(name)\" to run its store as.") }
    return Account(user: entry.pw_uid, group: entry.pw_gid)
  }

  func own(_ path: String) throws(Failure) {
    guard self != .current else { return }
    guard chown(path, user, group) == 0 else { throw Failure("\(path) cannot change its owner", errno: errno) }
  }
}
