/// Where in the JSON reading is; it becomes text only when something is wrong there.
struct InputPath {
  enum Step {
    case field(UnsafePointer<FieldTable>)
    case index(Int)
    case key(UnsafeRawBufferPointer)
  }

  private var steps: [Step] = []
  private static let longestKey = 64

  init() { steps.reserveCapacity(16) }

  @inline(__always)
  mutating func push(_ step: Step) { steps.append(step) }

  @inline(__always)
  mutating func pop() { steps.removeLast() }

  @inline(__always)
  mutating func setIndex(_ index: Int) { steps[steps.count - 1] = .index(index) }

  /// `details.participants[2].labels["key"]`
  var text: String {
    var text = ""
    for step in steps {
      switch step {
      case .field(let field):
        if !text.isEmpty { text += "." }
        text += field.pointee.name.text
      case .index(let index): text += "[\(index)]"
      case .key(let key): text += "[\"\(InputPath.clipped(key))\"]"
      }
    }
    return text
  }

  /// The path with a key that is no field of the contract.
  func text(unknown key: UnsafeRawBufferPointer) -> String {
    let outer = text
    return outer.isEmpty ? InputPath.clipped(key) : outer + "." + InputPath.clipped(key)
  }

  private static func clipped(_ key: UnsafeRawBufferPointer) -> String {
    guard key.count > longestKey else { return String(decoding: key, as: UTF8.self) }
    var end = longestKey
    // Not in the middle of a character.
    while end > 0 && key[end] & 0xc0 == 0x80 { end -= 1 }
    return String(decoding: key[..<end], as: UTF8.self) + "…"
  }
}
