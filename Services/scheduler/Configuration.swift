import Settings

package struct SchedulerConfiguration: Sendable {
  /// Serves the example methods, which tests and benchmarks call.
  package var examples: Bool

  init(_ settings: inout SettingsReader) {
    examples = settings.read("UHUB_EXAMPLES", .bool, default: false, "serve the example methods of the contract")
  }
}
