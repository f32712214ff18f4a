/// The parameters of an address's query, in order. `+` is a space, as forms have it.
struct QueryString {
  struct Parameter {
    let name: [UInt8]
    /// Nil if it cannot be decoded.
    let value: [UInt8]?
  }

  let parameters: [Parameter]
  /// Some name could not be decoded, so nobody can say which parameter it was.
  let hasBrokenName: Bool

  init(_ text: UnsafeRawBufferPointer, limit: Int) {
    var parameters: [Parameter] = []
    var hasBrokenName = false
    for piece in text.split(separator: UInt8(ascii: "&"), maxSplits: limit) where !piece.isEmpty {
      let name = piece.prefix { $0 != UInt8(ascii: "=") }
      guard let decoded = PercentDecoding.decode(name, plusIsSpace: true) else {
        hasBrokenName = true
        continue
      }
      let value = PercentDecoding.decode(piece.dropFirst(name.count + 1), plusIsSpace: true)
      parameters.append(Parameter(name: decoded, value: value))
    }
    self.parameters = parameters
    self.hasBrokenName = hasBrokenName
  }
}
