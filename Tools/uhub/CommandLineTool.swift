/// Chooses the command and turns what went wrong into one sentence and an exit code.
enum CommandLineTool {
  static let usage = """
    Usage: uhub COMMAND
      up      start the stores and the seven services and stay until stopped
      down    stop what `uhub up` started
      status  tell which services are ready
    """

  static func run(_ arguments: [String]) -> Int32 {
    do {
      switch arguments {
      case ["up"]: return try Up.run()
      case ["down"]: return try Down.run()
      case ["status"]: return try Status.run()
      case ["help"], ["--help"]:
        Terminal.say(usage)
        return 0
      default:
        Terminal.complain(usage)
        return 64
      }
    } catch {
      Terminal.complain("uhub: \(error)")
      return 1
    }
  }
}
