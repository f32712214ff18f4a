/// How a process of uHub ends; the numbers are those of sysexits.h where it has one.
package enum ExitCode: Int32, Sendable {
  case clean = 0
  /// A part of it failed while it ran.
  case failed = 1
  /// Told to stop a second time, or the drain deadline passed with work unfinished.
  case cutShort = 2
  /// An address or a file that it needs is not to be had.
  case cannotStart = 69
  /// The settings are wrong; starting again will not help.
  case misconfigured = 78
}
