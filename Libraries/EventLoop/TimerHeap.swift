/// Timers by deadline, as a binary heap. Cancelled ones stay until they surface or outnumber the others.
struct TimerHeap {
  private var heap: [LoopTimer] = []
  private var pushesSincePurge = 0

  var first: LoopTime? { heap.first?.deadline }

  /// Says whether the new timer is now the earliest.
  mutating func push(_ timer: LoopTimer) -> Bool {
    purgeIfDue()
    heap.append(timer)
    siftUp(heap.count - 1)
    return heap[0] === timer
  }

  mutating func popDue(_ now: LoopTime) -> LoopTimer? {
    while let top = heap.first, top.isDead || top.deadline <= now {
      removeTop()
      if !top.isDead { return top }
    }
    return nil
  }

  // Most deadlines are cancelled long before they are due; without this they would pile up.
  private mutating func purgeIfDue() {
    pushesSincePurge += 1
    guard pushesSincePurge > heap.count / 2, pushesSincePurge > 64 else { return }
    pushesSincePurge = 0
    heap.removeAll { $0.isDead }
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { siftDown(index) }
  }

  private mutating func removeTop() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    siftDown(0)
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child].deadline < heap[parent].deadline else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown(_ start: Int) {
    var parent = start
    while true {
      let left = 2 * parent + 1
      guard left < heap.count else { return }
      let right = left + 1
      let child = right < heap.count && heap[right].deadline < heap[left].deadline ? right : left
      guard heap[child].deadline < heap[parent].deadline else { return }
      heap.swapAt(child, parent)
      parent = child
    }
  }
}
