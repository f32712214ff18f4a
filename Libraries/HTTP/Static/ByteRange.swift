/// What a `Range` field asks of a file. Several ranges, other units and nonsense count as no range at all, which RFC 9110
/// §14.2 allows.
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  case unsatisfiable

  init(_ value: String, length: Int) {
    let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "bytes" else {
      self = .whole
      return
    }
    let ends = parts[1].split(separator: "-", omittingEmptySubsequences: false).map { Self.number($0) }
    guard ends.count == 2 else {
      self = .whole
      return
    }
    switch (ends[0], ends[1]) {
    case (.number(let first), .number(let last)) where first <= last:
      self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
    case (.number(let first), .missing):
      self = first < length ? .part(first..<length) : .unsatisfiable
    case (.missing, .number(let count)):
      self = count > 0 && length > 0 ? .part(max(0, length - count)..<length) : .unsatisfiable
    default: self = .whole
    }
  }

  private enum End { case missing, number(Int), malformed }

  private static func number(_ text: Substring) -> End {
    if text.isEmpty { return .missing }
    guard let number = Array(text.utf8).withUnsafeBytes({ $0.decimal }) else { return .malformed }
    return .number(number)
  }
}
