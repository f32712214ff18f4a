import CSystem
import Glibc

/// Starts programs and finds those that ended.
enum Launch {
  static func start(_ program: Program) throws(Failure) -> pid_t {
    let number = open(program.log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw Failure("\(program.log) cannot be written", errno: errno) }
    let log = Descriptor(number)
    let lent = Descriptor(program.lentDirectory.map { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) } ?? -1)
    let arguments = [program.executable] + program.arguments
    let environment = program.environment.map { "\($0.key)=\($0.value)" }
    let result = withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        var launch = uhub_launch()
        launch.output = log.number
        launch.lent = lent.number
        launch.death_signal = program.deathSignal
        launch.user = program.account.user
        launch.group = program.account.group
        return start(launch, program, arguments, environment)
      }
    }
    guard result > 0 else { throw Failure("\(program.executable) cannot be started", errno: -result) }
    return result
  }

  /// Waits for the program; returns how it ended.
  static func run(_ program: Program) throws(Failure) -> ExitStatus {
    let process = try start(program)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return ExitStatus(raw: status)
  }

  /// A child that has ended, with what is left of its session removed.
  static func nextEnded() -> (process: pid_t, status: ExitStatus)? {
    let process = uhub_next_ended_child()
    guard process > 0 else { return nil }
    // Before the wait: until then the id cannot belong to anybody else.
    kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return (process, ExitStatus(raw: status))
  }

  private static func start(
    _ launch: uhub_launch, _ program: Program,
    _ arguments: [UnsafeMutablePointer<CChar>?], _ environment: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    program.executable.withCString { path in
      program.directory.withCString { directory in
        arguments.withUnsafeBufferPointer { arguments in
          environment.withUnsafeBufferPointer { environment in
            var launch = launch
            launch.path = path
            launch.directory = directory
            launch.arguments = arguments.baseAddress
            launch.environment = environment.baseAddress
            return uhub_launch_process(&launch)
          }
        }
      }
    }
  }
}
