/// Merge-patch (RFC 7396): which fields change is what the keys say, written as paths of a FieldMask.
///
/// Objects merge field by field, so the paths lead to the leaves; lists, maps and well-known types change as a whole.
/// An object without keys changes nothing. `version` is a condition, not a change, and has no path.
extension JSONConsumer {
  private static let versionField: StaticString = "version"

  /// A null: the field is named and has no value.
  mutating func clear(_ field: UnsafePointer<FieldTable>, mode: ObjectMode) {
    if field.pointee.required {
      violate(.required)
    } else {
      noteChange(field, mode: mode)
    }
  }

  mutating func noteChange(_ field: UnsafePointer<FieldTable>, mode: ObjectMode) {
    if mode == .patchRoot && JSONConsumer.isVersion(field) { return }
    var text = path.text
    text.withUTF8 { bytes in
      mask.append(1 << 3 | 2)
      var rest = bytes.count
      while rest >= 0x80 {
        mask.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      mask.append(UInt8(truncatingIfNeeded: rest))
      mask.append(contentsOf: bytes)
    }
  }

  /// Whoever changes a message that has versions says which one was seen.
  mutating func requireVersion(_ frame: ObjectFrame) {
    let name = UnsafeRawBufferPointer(
      start: JSONConsumer.versionField.utf8Start, count: JSONConsumer.versionField.utf8CodeUnitCount)
    let slot = frame.table.pointee.slot(name: name, guess: 0)
    if slot >= 0 && !seen.contains(frame.bits, frame.present(slot)) { missing(frame.table.pointee.fields + slot) }
  }

  private static func isVersion(_ field: UnsafePointer<FieldTable>) -> Bool {
    field.pointee.name.equals(
      UnsafeRawBufferPointer(start: versionField.utf8Start, count: versionField.utf8CodeUnitCount))
  }
}
