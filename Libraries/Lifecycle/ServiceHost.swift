import Contracts
import EventLoop
import HTTP
import Primitives
import RPC
import Settings
import Synchronization
import TLS
import Telemetry

/// What a service stands on: its loops, its identity, its peers, its log and its figures.
package final class ServiceHost: Sendable {
  package let name: String
  package let settings: HostSettings
  package let log: Log
  package let metrics: MetricRegistry
  package let tracer: Tracer
  package let readiness = Readiness()
  package let loops: [EventLoop]
  package let serverTLS: TLSContext
  package let clientTLS: TLSContext
  let startedAt = systemTime()
  private let channels = Mutex<[String: PeerChannel]>([:])
  private let exporter: OTLPExporter?

  package init(name: String, settings: HostSettings, loops: [EventLoop], log: Log) throws {
    self.name = name
    self.settings = settings
    self.loops = loops
    self.log = log
    let metrics = MetricRegistry()
    self.metrics = metrics
    try ProcessMetrics.register(in: metrics)
    let mutual = TLSConfiguration.mutual(directory: settings.tlsDirectory, service: name)
    serverTLS = try TLSContext(mutual, role: .server)
    clientTLS = try TLSContext(mutual, role: .client)
    exporter = try settings.telemetry.makeExporter(service: name, version: Version.current, log: log, registry: metrics)
    exporter?.start()
    tracer = Tracer(exporter: exporter, ratio: settings.telemetry.traceRatio)
  }

  /// The loop that everything without a better place lives on.
  package var loop: EventLoop { loops[0] }

  /// Calls to another service; a service without an address is unavailable, not an error.
  package func channel(to service: String) -> PeerChannel {
    channels.withLock { channels in
      if let channel = channels[service] { return channel }
      let channel = PeerChannel(
        service: service, endpoints: settings.peers[service] ?? [], tls: clientTLS, loops: loops, log: log)
      channels[service] = channel
      return channel
    }
  }

  package var status: CommonV1.ServiceStatus {
    var status = CommonV1.ServiceStatus()
    status.service = name
    status.version = Version.current
    status.commit = settings.commit
    status.startedAt = startedAt
    status.state = readiness.current
    status.instance = settings.instance
    status.dependencies = readiness.dependencies
    return status
  }

  func closeChannels() {
    for channel in channels.withLock({ $0.values }) { channel.close() }
  }

  func flushSpans() async { await exporter?.shutdown(within: .seconds(2)) }
}
