import HTTP
import Protobuf
import RPC

/// The routes that the contract declares, ready to be matched.
struct RouteTable: Sendable {
  enum Match {
    case found(RESTRoute, [String])
    case notFound
    case methodNotAllowed(String)
    case malformedPath
  }

  private let router: Router<RESTRoute>

  init(
    _ methods: [MethodDescriptor], examples: Bool, channels: ServiceChannels, configuration: GatewayConfiguration
  ) throws {
    var routes: [Router<RESTRoute>.Route] = []
    for method in methods {
      guard let route = method.route, examples || !method.service.hasSuffix(".Examples") else { continue }
      let channel = channels.channel(to: method.process)
      let answer = try Self.make(method, route, channel, configuration)
      routes.append(Router.Route(HTTPMethod(route.method), route.template, answer))
    }
    router = try Router(routes)
  }

  private static func make(
    _ method: MethodDescriptor, _ route: RouteDescriptor, _ channel: any RPCChannel, _ configuration: GatewayConfiguration
  ) throws -> RESTRoute {
    switch route.kind {
    case .transcoded: .transcoded(try TranscodedRoute(method, route, channel, configuration))
    case .raw: .raw(RawRoute(method, route, channel, configuration))
    case .webSocket: .webSocket(try WebSocketRoute(method, route, channel))
    }
  }

  func match(_ head: HTTPRequestHead) -> Match {
    // Over HTTP/2 a WebSocket is opened by CONNECT, on a path where the contract has GET (RFC 8441).
    let opensSocket = head.method == .connect && head.connectProtocol == "websocket"
    return switch router.match(opensSocket ? .get : head.method, head.path) {
    case .found(let route, _) where opensSocket && !route.isWebSocket: .notFound
    case .found(let route, let captures): .found(route, captures.values)
    case .notFound: .notFound
    case .methodNotAllowed(let methods): .methodNotAllowed(methods.map(\.text).joined(separator: ", "))
    case .malformedPath: .malformedPath
    }
  }
}
