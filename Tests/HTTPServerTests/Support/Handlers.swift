import HTTP
import TestSupport

/// Handlers that several suites use.
enum Handlers {
  /// Gives back the body that came.
  static let echo: @Sendable (HTTPExchange) async -> Void = { exchange in
    do throws(HTTPBodyError) {
      exchange.respond(.ok, body: try await exchange.body())
    } catch {
      switch error {
      case .tooLarge: exchange.respond(.contentTooLarge)
      case .disconnected, .malformed: exchange.respond(.badRequest)
      // Left to the server.
      case .timedOut: return
      }
    }
  }

  /// Gives back each piece as soon as it comes.
  static let stream: @Sendable (HTTPExchange) async -> Void = { exchange in
    exchange.begin(HTTPResponseHead(.ok))
    do throws(HTTPBodyError) {
      while let chunk = try await exchange.nextChunk() { try await exchange.write(chunk) }
      exchange.finish()
    } catch {
      exchange.abort()
    }
  }

  static let hello: @Sendable (HTTPExchange) async -> Void = { $0.respond(.ok, body: Array("hello".utf8)) }
}

/// Returns when the task is cancelled.
func untilCancelled() async {
  let gate = Gate()
  await withTaskCancellationHandler {
    await gate.wait()
  } onCancel: {
    gate.open()
  }
}
