/// The paths of a field mask: names of fields with dots between.
enum FieldMaskText {
  static func isValid(path: UnsafeRawBufferPointer) -> Bool {
    var afterDot = true
    for byte in path {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): afterDot = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"): if afterDot { return false }
      case UInt8(ascii: "."):
        if afterDot { return false }
        afterDot = true
      default: return false
      }
    }
    return !afterDot
  }
}
