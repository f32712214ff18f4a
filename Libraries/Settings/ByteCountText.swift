import Primitives

/// A count of bytes as people write it.
enum ByteCountText {
  private static let units: [(names: [String], size: Int)] = [
    (["GB", "GIB", "G"], 1 << 30), (["MB", "MIB", "M"], 1 << 20), (["KB", "KIB", "K"], 1 << 10), (["B", ""], 1),
  ]

  static func parse(_ text: String) throws(InvalidInput) -> Int {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).uppercased()
    guard let count = Int(digits), let size = units.first(where: { $0.names.contains(unit) })?.size else {
      throw InvalidInput("a size is written as 512, 64KB, 16MB or 2GB")
    }
    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
    guard !overflow else { throw InvalidInput("the size is too large") }
    return bytes
  }

  static func format(_ count: Int) -> String {
    guard count > 0, let unit = units.first(where: { count % $0.size == 0 }), unit.size > 1 else { return "\(count)" }
    return "\(count / unit.size)\(unit.names[0])"
  }
}
