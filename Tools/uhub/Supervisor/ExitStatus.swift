import Glibc

/// How a process ended, from the number `waitpid` gives.
struct ExitStatus: CustomStringConvertible {
  let raw: Int32

  var isSuccess: Bool { raw == 0 }
  private var signal: Int32 { raw & 0x7f }
  private var code: Int32 { (raw >> 8) & 0xff }

  var description: String {
    guard signal != 0 else { return "ended with exit code \(code)" }
    let name = strsignal(signal).map { String(cString: $0) } ?? "unknown"
    return "was ended by signal \(signal) (\(name))"
  }
}
