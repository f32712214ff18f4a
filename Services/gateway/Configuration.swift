import Primitives
import Settings

package struct GatewayConfiguration: Sendable {
  package var listen: Endpoint
  package var webRoot: String
  package var examples: Bool
  package var origins: [String]
  package var callTimeout: Duration
  package var bodySize: Int

  init(_ settings: inout SettingsReader) {
    listen = settings.require("UHUB_HTTPS_LISTEN", .endpoint, "where browsers connect, by HTTPS")
    webRoot = settings.require("UHUB_WEB_ROOT", .directory(), "the built web files")
    examples = settings.read("UHUB_EXAMPLES", .bool, default: false, "offer the example methods of the contract")
    origins = settings.read(
      "UHUB_ORIGINS", .list(of: .string), default: [], "origins that may open WebSockets, beside the gateway's own")
    callTimeout = settings.read(
      "UHUB_CALL_TIMEOUT", .duration(.milliseconds(100) ... .seconds(300)), default: .seconds(15),
      "how long a call to a service may take")
    bodySize = settings.read("UHUB_BODY_SIZE", .bytes(1024...(64 << 20)), default: 1 << 20, "the largest body of a request")
  }
}
