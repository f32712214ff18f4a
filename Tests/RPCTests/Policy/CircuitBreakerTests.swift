import EventLoop
import RPC
import Testing

@Suite("A circuit breaker") struct CircuitBreakerTests {
  private let start = LoopTime(nanoseconds: 1_000_000_000)
  private let pause = Backoff(first: .milliseconds(200), limit: .seconds(5))

  private func opened() -> CircuitBreaker {
    var circuit = CircuitBreaker(threshold: 3, backoff: pause)
    for _ in 0..<3 { circuit.failed(at: start) }
    return circuit
  }

  // A macro takes no mutating call.
  private func isAllowed(_ circuit: inout CircuitBreaker, _ time: LoopTime) -> Bool { circuit.allows(at: time) }

  @Test("lets calls through while they do not fail in a row") func closed() {
    var circuit = CircuitBreaker(threshold: 3, backoff: pause)
    for _ in 0..<100 {
      circuit.failed(at: start)
      circuit.failed(at: start)
      circuit.succeeded()
    }
    #expect(circuit.isClosed)
    #expect(isAllowed(&circuit, start))
  }

  @Test("opens at the threshold") func opens() {
    var circuit = opened()
    #expect(!circuit.isClosed)
    #expect(!isAllowed(&circuit, start))
    #expect(!isAllowed(&circuit, start + .milliseconds(99)))
  }

  @Test("tries one call after a pause") func halfOpen() {
    var circuit = opened()
    let later = start + .milliseconds(200)
    #expect(isAllowed(&circuit, later))
    #expect(!isAllowed(&circuit, later))
  }

  @Test("closes when that call went well") func closes() {
    var circuit = opened()
    _ = circuit.allows(at: start + .milliseconds(200))
    circuit.succeeded()
    #expect(circuit.isClosed)
  }

  @Test("stays open for longer when it failed") func reopens() {
    var circuit = opened()
    let later = start + .milliseconds(200)
    _ = circuit.allows(at: later)
    circuit.failed(at: later)
    #expect(!isAllowed(&circuit, later + .milliseconds(199)))
    #expect(isAllowed(&circuit, later + .seconds(5)))
  }

  @Test("tries another call when the first one was given up") func cancelledTry() {
    var circuit = opened()
    let later = start + .milliseconds(200)
    _ = circuit.allows(at: later)
    #expect(isAllowed(&circuit, later + .seconds(5)))
  }
}
