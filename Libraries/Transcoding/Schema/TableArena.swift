/// Memory for tables that point at each other; all of it is freed together.
struct TableArena: ~Copyable {
  private var blocks: [UnsafeMutableRawPointer] = []

  deinit {
    for block in blocks { block.deallocate() }
  }

  mutating func allocate<Element: BitwiseCopyable>(_ type: Element.Type, _ count: Int) -> UnsafeMutablePointer<Element> {
    let bytes = max(count, 1) * MemoryLayout<Element>.stride
    let block = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16)
    blocks.append(block)
    return block.bindMemory(to: Element.self, capacity: max(count, 1))
  }

  mutating func array<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
    let memory = allocate(Element.self, elements.count)
    for (index, element) in elements.enumerated() { (memory + index).initialize(to: element) }
    return UnsafePointer(memory)
  }

  /// With room behind, so that copies may go in whole words.
  mutating func text(_ text: String) -> ByteRun {
    let bytes = Array(text.utf8)
    let memory = allocate(UInt8.self, bytes.count + 16)
    memory.initialize(repeating: 0, count: bytes.count + 16)
    for (index, byte) in bytes.enumerated() { memory[index] = byte }
    return ByteRun(start: UnsafeRawPointer(memory), count: bytes.count)
  }
}
