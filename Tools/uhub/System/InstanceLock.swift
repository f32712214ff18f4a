import Glibc

/// The pid file, locked as long as `uhub up` lives: the lock says whether it runs, the content only says who it is.
struct InstanceLock: ~Copyable {
  private let descriptor: Descriptor

  private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// Throws when another `uhub up` holds it.
  static func acquire(_ path: String) throws(Failure) -> InstanceLock {
    let number = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard number >= 0 else { throw Failure("\(path) cannot be written", errno: errno) }
    let lock = InstanceLock(Descriptor(number))
    guard flock(number, LOCK_EX | LOCK_NB) == 0 else {
      let owner = Self.owner(path).map { " (process \($0))" } ?? ""
      throw Failure("uHub already runs here\(owner); \"make down\" stops it.")
    }
    try Files.write("\(getpid())\n", to: path, mode: 0o644)
    return lock
  }

  /// The process that holds the lock, nil when nobody does.
  static func holder(_ path: String) -> pid_t? { isHeld(path) ? owner(path) : nil }

  static func isHeld(_ path: String) -> Bool {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return false }
    let file = Descriptor(number)
    return flock(file.number, LOCK_SH | LOCK_NB) != 0
  }

  private static func owner(_ path: String) -> pid_t? {
    Files.lines(path).first.flatMap { pid_t($0) }
  }
}
