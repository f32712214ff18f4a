import Synchronization

/// A fixed row of atomic counters: an array cannot hold atomics, which must not move.
@usableFromInline
final class HistogramCounts: @unchecked Sendable {
  // Sendable: the memory is set up before anybody else sees it and then only touched atomically.
  @usableFromInline let counts: UnsafeMutableBufferPointer<Atomic<UInt64>>

  init(_ count: Int) {
    counts = .allocate(capacity: count)
    for index in counts.indices { counts.initializeElement(at: index, to: Atomic(0)) }
  }

  deinit {
    counts.deinitialize()
    counts.deallocate()
  }

  @inlinable
  func increment(_ index: Int) { counts[index].wrappingAdd(1, ordering: .relaxed) }

  subscript(_ index: Int) -> UInt64 { counts[index].load(ordering: .relaxed) }
}
