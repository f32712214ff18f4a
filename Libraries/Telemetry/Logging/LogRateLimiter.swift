import Synchronization

/// Lets so many lines of one message pass in a second, so that a flood of bad peers does not fill the disk.
final class LogRateLimiter: Sendable {
  private struct Window {
    var second: Int64
    var passed = 0
    var suppressed = 0
  }

  private let perSecond: Int
  /// By the address of the message: as many entries as there are messages in the program.
  private let windows = Mutex<[UInt: Window]>([:])

  init(perSecond: Int) { self.perSecond = perSecond }

  /// How many were left out since the last that passed; nil when this one is left out.
  func admit(_ message: StaticString, at second: Int64) -> Int? {
    let key = message.hasPointerRepresentation ? UInt(bitPattern: message.utf8Start) : UInt(message.unicodeScalar.value)
    return windows.withLock { windows in
      var window = windows[key] ?? Window(second: second)
      defer { windows[key] = window }
      if window.second != second {
        window.second = second
        window.passed = 0
      }
      guard window.passed < perSecond else {
        window.suppressed += 1
        return nil
      }
      window.passed += 1
      let suppressed = window.suppressed
      window.suppressed = 0
      return suppressed
    }
  }
}
