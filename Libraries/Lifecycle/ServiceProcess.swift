import EventLoop
import Glibc
import Settings
import Telemetry

/// A service as a process: settings, signals, exit code.
package enum ServiceProcess {
  /// Runs the service until it is told to stop; never returns.
  package static func run<App: ServiceApp>(_ type: App.Type) -> Never {
    SignalWatcher.ignoreBrokenPipes()
    var reader = SettingsReader.fromProcess()
    let settings = HostSettings(&reader)
    let configuration = App.configure(&reader)
    if CommandLine.arguments.contains("--help") { showSettings(reader, of: App.name) }
    do throws(InvalidSettings) { try reader.finish() } catch { end(.misconfigured, "\(App.name): \(error)") }

    let log = settings.telemetry.makeLog(service: App.name)
    for variable in reader.unknownVariables { log.warning("unknown setting", ["name": variable.name]) }

    let first = EventLoop(name: "\(App.name)-0")
    let others = settings.loops > 1 ? EventLoopGroup(count: settings.loops - 1, name: App.name).loops : []
    Task(executorPreference: first) {
      await serve(App.self, configuration, settings, [first] + others, log)
    }
    first.run()
    exit(ExitCode.failed.rawValue)
  }

  private static func serve<App: ServiceApp>(
    _ type: App.Type, _ configuration: App.Configuration, _ settings: HostSettings, _ loops: [EventLoop], _ log: Log
  ) async {
    let service: RunningService<App>
    do {
      let host = try ServiceHost(name: App.name, settings: settings, loops: loops, log: log)
      service = try await RunningService(configuration, host: host)
    } catch {
      log.error("cannot start", ["error": "\(error)"])
      end(.cannotStart, "\(App.name) cannot start: \(error)")
    }
    await StopSignal.wait(on: loops[0])
    log.notice("draining", ["deadline": settings.drainDeadline])
    let isComplete = await service.drain()
    log.notice("stopped", ["complete": isComplete])
    exit((isComplete ? ExitCode.clean : .cutShort).rawValue)
  }

  private static func showSettings(_ reader: SettingsReader, of name: String) -> Never {
    print("\(name) reads these variables:\n")
    for setting in reader.descriptions { print("  \(setting)") }
    exit(ExitCode.clean.rawValue)
  }

  private static func end(_ code: ExitCode, _ reason: String) -> Never {
    let line = Array((reason + "\n").utf8)
    write(STDERR_FILENO, line, line.count)
    exit(code.rawValue)
  }
}
