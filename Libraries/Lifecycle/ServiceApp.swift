import RPC
import Settings

/// A service: what it serves, and what it does by itself.
package protocol ServiceApp: Sendable {
  associatedtype Configuration: Sendable

  static var name: String { get }
  static func configure(_ settings: inout SettingsReader) -> Configuration

  /// Puts the parts together; nothing is served yet.
  init(_ configuration: Configuration, host: ServiceHost) async throws

  var methods: [MethodHandler] { get }

  /// Opens what the service serves beside its calls. Ready when this returns.
  func start() async throws
  /// Lets work finish; there is a deadline.
  func drain() async
  /// Lets go of whoever is still connected: the deadline has passed.
  func close()
}

extension ServiceApp {
  package func start() async throws {}
  package func drain() async {}
  package func close() {}
}

/// For a service without settings of its own.
package struct NoConfiguration: Sendable {
  package init() {}
}

extension ServiceApp where Configuration == NoConfiguration {
  package static func configure(_ settings: inout SettingsReader) -> NoConfiguration { NoConfiguration() }
}
