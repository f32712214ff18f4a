import EventLoop
import HTTP
import RPC
import Telemetry

/// Every request from outside comes here: a route of the contract, the live socket, or a file.
struct EdgeHandler: HTTPHandler {
  let routes: RouteTable
  let live: LiveHandler
  let site: StaticSite
  let origins: OriginPolicy
  let tracer: Tracer

  func handle(_ exchange: HTTPExchange) async {
    switch routes.match(exchange.head) {
    case .found(let route, let captures): await serve(route, captures, exchange)
    case .methodNotAllowed(let allowed):
      ProblemBody.respond(exchange, 405, detail: "this method is not offered here", fields: ["allow": allowed])
    case .malformedPath: ProblemBody.respond(exchange, 400, detail: "the path is not well formed")
    case .notFound: await serveElsewhere(exchange)
    }
  }

  private func serve(_ route: RESTRoute, _ captures: [String], _ exchange: HTTPExchange) async {
    let span = tracer.start(route.name, kind: .server, parent: traceParent(exchange.head))
    await TraceContext.$current.withValue(span.context) {
      switch route {
      case .transcoded(let transcoded): await transcoded.serve(exchange, captures)
      case .raw(let raw): await raw.serve(exchange, captures)
      case .webSocket(let webSocket): await webSocket.serve(exchange, captures, origins)
      }
    }
    if let status = exchange.status, status.code >= 500 { span.set(.error("\(status.code)")) }
    span.finish()
  }

  private func serveElsewhere(_ exchange: HTTPExchange) async {
    if exchange.head.path == LiveHandler.path { return await live.serve(exchange) }
    await site.serve(exchange)
  }

  private func traceParent(_ head: HTTPRequestHead) -> TraceContext? {
    guard let parent = head.fields.first("traceparent") else { return nil }
    return TraceContext(traceparent: parent, tracestate: head.fields.first("tracestate"))
  }
}
