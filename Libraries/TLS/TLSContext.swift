import COpenSSL
import Glibc
import Synchronization

/// The certificates in force. Connections take what is current when they begin; a reload does not disturb them.
package final class TLSContext: Sendable {
  package enum Role: Sendable { case server, client }

  package let configuration: TLSConfiguration
  package let role: Role
  private let state: Mutex<State>

  private struct State {
    var handle: ContextHandle
    var stamps: [FileStamp]
    var sessions: [String: SavedSession] = [:]
  }

  package init(_ configuration: TLSConfiguration, role: Role) throws(TLSError) {
    self.configuration = configuration
    self.role = role
    let stamps = Self.stamps(configuration)
    let handle = try ContextHandle(configuration, role)
    state = Mutex(State(handle: handle, stamps: stamps))
  }

  var handle: ContextHandle { state.withLock { $0.handle } }

  /// Reads the files again if one of them has changed. A set that does not fit together is refused, and the old one stays.
  package func reloadIfChanged() throws(TLSError) -> Bool {
    let stamps = Self.stamps(configuration)
    guard state.withLock({ $0.stamps != stamps }) else { return false }
    let handle = try ContextHandle(configuration, role)
    state.withLock {
      $0.handle = handle
      $0.stamps = stamps
      $0.sessions = [:]
    }
    return true
  }

  private static func stamps(_ configuration: TLSConfiguration) -> [FileStamp] {
    [configuration.certificateFile, configuration.keyFile, configuration.authorityFile].compactMap { $0.map(FileStamp.init) }
  }

  // MARK: Resumption, of a client

  func session(for peer: String) -> SavedSession? { state.withLock { $0.sessions[peer] } }

  func save(_ session: SavedSession, for peer: String, from handle: ContextHandle) {
    state.withLock { if $0.handle === handle { $0.sessions[peer] = session } }
  }
}

/// Tells whether a file has been replaced or rewritten.
private struct FileStamp: Hashable {
  let inode: UInt64
  let size: Int64
  let seconds: Int
  let nanoseconds: Int

  init(_ path: String) {
    var info = stat()
    let found = stat(path, &info) == 0
    inode = found ? UInt64(info.st_ino) : 0
    size = found ? Int64(info.st_size) : -1
    seconds = info.st_mtim.tv_sec
    nanoseconds = info.st_mtim.tv_nsec
  }
}

/// A session ticket that a client may use to begin again.
final class SavedSession: @unchecked Sendable {
  // Sendable: OpenSSL counts references of a session under its own lock, and nobody changes it.
  let raw: OpaquePointer

  init?(of ssl: OpaquePointer) {
    guard let session = SSL_get1_session(ssl) else { return nil }
    raw = session
    if SSL_SESSION_is_resumable(session) != 1 { return nil }
  }

  deinit { SSL_SESSION_free(raw) }
}
