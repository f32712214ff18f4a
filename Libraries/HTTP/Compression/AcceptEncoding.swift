/// What the client can decode (RFC 9110 §12.5.3), weights in thousandths.
package struct AcceptEncoding: Sendable {
  private var weights: [(coding: String, weight: Int)] = []

  /// Without the field everything is acceptable, but only what is asked for is worth compressing for: nothing then.
  package init(_ fields: HTTPFields) {
    fields.forEach { name, value in
      guard name.isSame(as: "accept-encoding") else { return }
      value.forEachListMember { member in
        guard weights.count < 32 else { return }
        if let entry = Self.parse(member) { weights.append(entry) }
      }
    }
  }

  /// 0 means: must not be sent.
  package func weight(of coding: String) -> Int {
    weights.first { $0.coding == coding }?.weight ?? weights.first { $0.coding == "*" }?.weight ?? 0
  }

  package func accepts(_ coding: String) -> Bool { weight(of: coding) > 0 }

  /// Of what the server has, the one the client likes best; the server's order decides between equals.
  package func best(of codings: [String]) -> String? {
    var best: (coding: String, weight: Int)?
    for coding in codings {
      let weight = weight(of: coding)
      if weight > (best?.weight ?? 0) { best = (coding, weight) }
    }
    // `identity` may be preferred expressly.
    guard let best, best.weight >= (weights.first { $0.coding == "identity" }?.weight ?? 0) else { return nil }
    return best.coding
  }

  private static func parse(_ member: UnsafeRawBufferPointer) -> (coding: String, weight: Int)? {
    let end = member.firstIndex(of: ASCII.semicolon) ?? member.count
    let coding = UnsafeRawBufferPointer(rebasing: member[..<end]).trimmed
    guard coding.count > 0, coding.count <= 32, coding.allSatisfy(ASCII.isToken) else { return nil }
    let name = String(decoding: coding.map(ASCII.lowercased), as: UTF8.self)
    guard end < member.count else { return (name, 1000) }
    return (name, weight(UnsafeRawBufferPointer(rebasing: member[(end + 1)...]).trimmed))
  }

  /// `q=0.123`; what is malformed counts as refused.
  private static func weight(_ parameter: UnsafeRawBufferPointer) -> Int {
    guard parameter.count >= 3, parameter.count <= 7, ASCII.lowercased(parameter[0]) == UInt8(ascii: "q"),
      parameter[1] == UInt8(ascii: "="), parameter[2] == UInt8(ascii: "0") || parameter[2] == UInt8(ascii: "1")
    else { return 0 }
    var thousandths = Int(parameter[2] - 0x30) * 1000
    guard parameter.count > 3 else { return thousandths }
    guard parameter[3] == UInt8(ascii: ".") else { return 0 }
    var place = 100
    for digit in parameter[4...] {
      guard ASCII.isDigit(digit) else { return 0 }
      thousandths += Int(digit - 0x30) * place
      place /= 10
    }
    return min(thousandths, 1000)
  }
}
