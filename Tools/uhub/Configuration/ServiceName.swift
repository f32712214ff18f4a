import Primitives

/// The seven services, in the order that decides their default ports.
enum ServiceName: String, CaseIterable {
  case identity, projects, scheduler, executor, metrics, notifier, gateway

  var rpcVariable: String { "UHUB_\(rawValue.uppercased())_RPC_LISTEN" }
  var adminVariable: String { "UHUB_\(rawValue.uppercased())_ADMIN_LISTEN" }

  var defaultRPCAddress: Endpoint { .tcp(host: "127.0.0.1", port: 7101 + position) }
  var defaultAdminAddress: Endpoint { .tcp(host: "127.0.0.1", port: 7201 + position) }

  private var position: UInt16 { UInt16(Self.allCases.firstIndex(of: self) ?? 0) }
}
