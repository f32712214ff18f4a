import Primitives
import Settings

extension SettingsReader {
  mutating func address(_ variable: String, default fallback: Endpoint, _ help: String) -> ListenAddress {
    let endpoint = read(variable, .endpoint, default: fallback, help)
    // The others are told where each service is before it listens.
    if endpoint.port == 0 { report(variable, "needs a port that is chosen beforehand") }
    return ListenAddress(variable: variable, endpoint: endpoint)
  }

  mutating func addresses(
    _ does: String, _ named: (ServiceName) -> (variable: String, fallback: Endpoint)
  ) -> [ServiceName: ListenAddress] {
    var result: [ServiceName: ListenAddress] = [:]
    for service in ServiceName.allCases {
      let (variable, fallback) = named(service)
      result[service] = address(variable, default: fallback, "where \(service.rawValue) \(does)")
    }
    return result
  }
}
