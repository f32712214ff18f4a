import RPC
import Testing

@Suite("A growing wait") struct BackoffTests {
  @Test("doubles up to its limit") func doubles() {
    var backoff = Backoff(first: .milliseconds(50), limit: .milliseconds(300))
    let waits = (0..<5).map { _ in backoff.next(random: 1) }
    #expect(waits == [50, 100, 200, 300, 300].map { .milliseconds($0) })
  }

  @Test("is at least half as long", arguments: [0, 0.25, 0.5, 0.999]) func jitter(_ random: Double) {
    var backoff = Backoff(first: .milliseconds(100), limit: .seconds(1))
    let wait = backoff.next(random: random)
    #expect(wait >= .milliseconds(50) && wait < .milliseconds(100))
  }

  @Test("begins again when things went well") func reset() {
    var backoff = Backoff(first: .milliseconds(50), limit: .seconds(5))
    for _ in 0..<10 { _ = backoff.next() }
    backoff.reset()
    let wait = backoff.next(random: 1)
    #expect(wait == .milliseconds(50))
  }

  @Test("never overflows") func manyTries() {
    var backoff = Backoff()
    let longest = (0..<1000).map { _ in backoff.next(random: 1) }.max()
    #expect(longest == .seconds(5))
  }
}
