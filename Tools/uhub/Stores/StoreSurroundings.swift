/// What both stores share: a directory of their own and an environment without anything of ours.
///
/// A store gets its directory as an open descriptor and reaches everything through that. So it needs no right to walk
/// down to it: uHub works in `/root` or in a private temporary directory although the store runs as another user.
enum StoreSurroundings {
  /// The store's directory as the store itself sees it.
  static let lentDirectory = "/proc/self/fd/3"
  static let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"]

  static func makeDirectory(_ path: String, for account: Account) throws(Failure) {
    try Files.makeDirectory(path, mode: 0o700)
    try account.own(path)
  }
}
