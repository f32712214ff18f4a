/// Where the fields of the messages that are being written lie in their bytes: one stack for all depths.
struct FieldPlaces: ~Copyable {
  /// Offsets from the message's start; 0 in `last` is "not there", which no value's offset is.
  struct Place {
    var first: UInt32
    var last: UInt32
  }

  private var memory: UnsafeMutablePointer<Place>
  private var capacity = 256
  private(set) var count = 0

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// Room for a message's fields, all absent; the answer is where it begins.
  @inline(__always)
  mutating func push(_ wanted: Int) -> Int {
    if capacity - count < wanted { grow(wanted) }
    let start = count
    (memory + start).initialize(repeating: Place(first: 0, last: 0), count: wanted)
    count += wanted
    return start
  }

  @inline(__always)
  mutating func pop(to start: Int) { count = start }

  @inline(never)
  private mutating func grow(_ wanted: Int) {
    let next = max(capacity * 2, count + wanted)
    let larger = UnsafeMutablePointer<Place>.allocate(capacity: next)
    larger.moveInitialize(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity = next
  }

  subscript(index: Int) -> Place {
    @inline(__always) get { memory[index] }
    @inline(__always) set { memory[index] = newValue }
  }
}
