// Generated from Protos/uhub/notifier/v1/notifier.proto by dev/protos.

import Protobuf
import RPC

extension NotifierV1 {
  /// Mail, chat and webhooks.
  package struct NotifierClient: Sendable {
    private let channel: any RPCChannel

    package init(_ channel: any RPCChannel) { self.channel = channel }

    package func getStatus(
      _ request: CommonV1.GetStatusRequest,
      _ options: CallOptions = CallOptions()
    ) async throws -> CommonV1.ServiceStatus {
      try await channel.unary(Notifier.getStatus, request, options)
    }
  }
}
