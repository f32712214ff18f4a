/// The log of a service: one line an event, a constant message and its values.
///
/// `log.notice("run claimed", ["run": id])`. The values are not even computed for a level that is switched off.
package struct Log: Sendable {
  package let output: LogOutput
  private let context: Fields

  package init(_ output: LogOutput) {
    self.output = output
    context = [:]
  }

  private init(_ output: LogOutput, context: Fields) {
    self.output = output
    self.context = context
  }

  /// A log whose every line also has these values.
  package func with(_ fields: Fields) -> Log { Log(output, context: context.adding(fields)) }

  package func debug(_ message: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
    if output.level <= .debug { output.write(.debug, message, context.adding(fields())) }
  }

  package func info(_ message: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
    if output.level <= .info { output.write(.info, message, context.adding(fields())) }
  }

  package func notice(_ message: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
    if output.level <= .notice { output.write(.notice, message, context.adding(fields())) }
  }

  /// Something that somebody should look at. Floods of one message are thinned out.
  package func warning(_ message: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
    guard output.level <= .warning, let suppressed = output.admit(message) else { return }
    output.write(.warning, message, context.adding(fields()), suppressed: suppressed)
  }

  /// Something that failed and that somebody must look at. Floods of one message are thinned out.
  package func error(_ message: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
    guard output.level <= .error, let suppressed = output.admit(message) else { return }
    output.write(.error, message, context.adding(fields()), suppressed: suppressed)
  }
}
