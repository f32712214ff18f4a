/// An enum's numbers and JSON names, trivial like `FieldTable`.
struct EnumTable {
  var count = 0
  var numbers: UnsafePointer<Int32>
  /// The names in quotes, as JSON has them.
  var names: UnsafePointer<ByteRun>

  /// The quoted name of a number. Enums are short, so a walk beats a hash.
  func quotedName(of number: Int32) -> ByteRun? {
    // Mostly the numbers are 0, 1, 2… in order.
    let guess = Int(number)
    if guess >= 0 && guess < count && numbers[guess] == number { return names[guess] }
    for index in 0..<count where numbers[index] == number { return names[index] }
    return nil
  }

  /// The number of a name. `unspecified` says nothing and is never accepted.
  func number(of name: UnsafeRawBufferPointer) -> Int32? {
    for index in 0..<count where bareName(index).equals(name) {
      return isUnspecified(index) ? nil : numbers[index]
    }
    return nil
  }

  /// What may be written, for an error that helps.
  var accepted: [String] {
    (0..<count).filter { !isUnspecified($0) }.map { bareName($0).text }
  }

  private func bareName(_ index: Int) -> ByteRun {
    let quoted = names[index]
    return ByteRun(start: quoted.start + 1, count: quoted.count - 2)
  }

  private func isUnspecified(_ index: Int) -> Bool {
    let quoted = names[index]
    return String(decoding: quoted.bytes, as: UTF8.self) == "\"unspecified\""
  }
}
