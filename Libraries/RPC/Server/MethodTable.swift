/// The methods that a server offers, by path.
package struct MethodTable: Sendable {
  private var handlers: [String: MethodHandler] = [:]

  package init(_ methods: [MethodHandler]) {
    for method in methods { handlers[method.descriptor.path] = method }
  }

  package func handler(path: String) -> MethodHandler? { handlers[path] }

  package var services: Set<String> { Set(handlers.values.map(\.descriptor.service)) }
}
