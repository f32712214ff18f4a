import Testing

@testable import uhub

@Suite("The pause before a new start") struct BackoffTests {
  @Test("doubles up to ten seconds") func grows() {
    var backoff = Backoff()
    let pauses = (0..<9).map { _ in backoff.next(lived: .zero) }
    #expect(pauses.prefix(3) == [.milliseconds(100), .milliseconds(200), .milliseconds(400)])
    #expect(pauses.last == .seconds(10))
  }

  @Test("is short again after a long life") func recovers() {
    var backoff = Backoff()
    for _ in 0..<9 { _ = backoff.next(lived: .zero) }
    #expect(backoff.next(lived: .seconds(30)) == .milliseconds(100))
  }
}
