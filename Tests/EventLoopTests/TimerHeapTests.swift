@testable import EventLoop
import Testing

@Suite("The heap of timers") struct TimerHeapTests {
  @Test("gives timers as a sorted array would", arguments: 1...20 as ClosedRange<UInt64>)
  func matchesSortedArray(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var heap = TimerHeap()
    var model: [LoopTimer] = []
    for _ in 0..<500 {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<6: push(&heap, &model, &random)
      case 6..<8: model.randomElement(using: &random)?.cancel()
      default: pop(&heap, &model, now: LoopTime(nanoseconds: .random(in: 0..<1000, using: &random)))
      }
      model.removeAll(where: \.isDead)
    }
    pop(&heap, &model, now: .distantFuture)
    #expect(heap.popDue(.distantFuture) == nil)
  }

  private func push(_ heap: inout TimerHeap, _ model: inout [LoopTimer], _ random: inout SeededGenerator) {
    let timer = LoopTimer(deadline: LoopTime(nanoseconds: .random(in: 0..<1000, using: &random))) {}
    let isEarliest = heap.push(timer)
    if isEarliest { #expect(model.allSatisfy { timer.deadline <= $0.deadline }) }
    model.append(timer)
  }

  private func pop(_ heap: inout TimerHeap, _ model: inout [LoopTimer], now: LoopTime) {
    let due = model.filter { $0.deadline <= now }.map(\.deadline).sorted()
    var popped: [LoopTime] = []
    while let timer = heap.popDue(now) {
      popped.append(timer.deadline)
      model.removeAll { $0 === timer }
    }
    #expect(popped == due)
  }

  @Test("does not keep what was cancelled") func purge() {
    var heap = TimerHeap()
    weak var first: LoopTimer?
    for number in 0..<1000 {
      let timer = LoopTimer(deadline: .distantFuture) {}
      _ = heap.push(timer)
      timer.cancel()
      if number == 0 { first = timer }
    }
    #expect(first == nil)
  }
}
