import Glibc

/// Asks again and again, without ever waiting, whether a process serves.
final class ReadinessProbe {
  private static let patience: Duration = .seconds(1)

  private let readiness: Readiness
  private var question: (socket: Int32, askedAt: Duration)?

  init(_ readiness: Readiness) { self.readiness = readiness }
  deinit { giveUp() }

  /// True once a good answer arrived. Costs a few system calls and is called every few milliseconds.
  func isReady(now: Duration) -> Bool {
    if case .postmaster(let pidFile) = readiness { return Self.postmasterSaysReady(pidFile) }
    guard let question else {
      ask(now: now)
      return false
    }
    var answer = [UInt8](repeating: 0, count: 4096)
    let count = recv(question.socket, &answer, answer.count, 0)
    if count < 0, errno == EAGAIN, now - question.askedAt < Self.patience { return false }
    giveUp()
    return count > 0 && answer.prefix(count).starts(with: expected)
  }

  private func ask(now: Duration) {
    guard let socket = connect() else { return }
    question = (socket, now)
    let request = request
    if send(socket, request, request.count, Int32(MSG_NOSIGNAL)) != request.count { giveUp() }
  }

  private func giveUp() {
    if let question { close(question.socket) }
    question = nil
  }

  private func connect() -> Int32? {
    switch readiness {
    case .postmaster: nil
    case .redis(let path): LocalSocket.withAddress(path) { Self.connect(AF_UNIX, $0, $1) }
    case .http(let address): address.withSocketAddress { Self.connect($0, $1, $2) }
    }
  }

  private static func connect(_ family: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t) -> Int32? {
    let flags = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
    let number = socket(family, Int32(SOCK_STREAM.rawValue) | flags, 0)
    guard number >= 0 else { return nil }
    if Glibc.connect(number, address, length) == 0 || errno == EINPROGRESS { return number }
    close(number)
    return nil
  }

  private var request: [UInt8] {
    switch readiness {
    case .postmaster: []
    case .redis: Array("PING\r\n".utf8)
    case .http(let address): Array("GET /ready HTTP/1.1\r\nHost: \(address.callable)\r\nConnection: close\r\n\r\n".utf8)
    }
  }

  private var expected: [UInt8] {
    switch readiness {
    case .postmaster: []
    case .redis: Array("+PONG".utf8)
    case .http: Array("HTTP/1.1 200".utf8)
    }
  }

  private static func postmasterSaysReady(_ pidFile: String) -> Bool {
    let lines = Files.lines(pidFile)
    return lines.count > 7 && lines[7].hasPrefix("ready")
  }
}
