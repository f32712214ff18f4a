import EventLoop
import Testing

@Suite("A point of the loop's clock") struct LoopTimeTests {
  private let second = LoopTime(nanoseconds: 1_000_000_000)

  @Test("moves by a duration") func addition() {
    #expect(second + .milliseconds(500) == LoopTime(nanoseconds: 1_500_000_000))
  }

  @Test("stays where it is for a negative duration") func negative() {
    #expect(second + .seconds(-5) == second)
  }

  @Test(
    "stops at the end of time instead of beginning again",
    arguments: [
      Duration.seconds(Int64.max), .nanoseconds(Int64.max) * 4, .seconds(18_446_744_073),
    ]) func saturates(_ duration: Duration)
  {
    #expect(LoopTime(nanoseconds: .max - 5) + duration == .distantFuture)
  }

  @Test("tells what is left, which is never negative") func remaining() {
    #expect(second.remaining(from: LoopTime(nanoseconds: 250_000_000)) == .milliseconds(750))
    #expect(second.remaining(from: .distantFuture) == .zero)
    #expect(LoopTime.distantFuture.remaining(from: LoopTime(nanoseconds: 0)) == .nanoseconds(Int64.max))
  }

  @Test(
    "gives nanoseconds that fit",
    arguments: [
      (Duration.zero, UInt64(0)), (.seconds(-1), 0), (.nanoseconds(1), 1), (.milliseconds(1500), 1_500_000_000),
      (.seconds(Int64.max), .max),
    ]) func clamped(_ duration: Duration, _ nanoseconds: UInt64)
  {
    #expect(duration.clampedNanoseconds == nanoseconds)
  }
}
