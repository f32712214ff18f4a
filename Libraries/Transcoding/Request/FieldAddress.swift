/// The way from a message to one of its fields, perhaps through messages inside: `page.size`.
struct FieldAddress: Hashable, Sendable {
  /// Never empty.
  let slots: [Int]

  var leafSlot: Int { slots[slots.count - 1] }

  /// Nil unless every part but the last names a plain message, and the last something that text can fill.
  init?(_ name: UnsafeRawBufferPointer, in root: UnsafePointer<MessageTable>) {
    var slots: [Int] = []
    var table = root
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let slot = table.pointee.slot(name: UnsafeRawBufferPointer(rebasing: part), guess: 0)
      guard slot >= 0 else { return nil }
      slots.append(slot)
      let field = table.pointee.fields + slot
      if index == parts.count - 1 {
        guard FieldAddress.isText(field) else { return nil }
      } else {
        guard field.pointee.isPlainMessage, field.pointee.shape != .repeated, let inner = field.pointee.message else {
          return nil
        }
        table = inner
      }
    }
    self.slots = slots
  }

  /// The fields on the way; the last one is the address's own.
  func fields(in root: UnsafePointer<MessageTable>) -> [UnsafePointer<FieldTable>] {
    var fields: [UnsafePointer<FieldTable>] = []
    var table: UnsafePointer<MessageTable>? = root
    for slot in slots {
      guard let here = table else { break }
      let field = here.pointee.fields + slot
      fields.append(field)
      table = field.pointee.message
    }
    return fields
  }

  private static func isText(_ field: UnsafePointer<FieldTable>) -> Bool {
    guard field.pointee.shape != .map else { return false }
    guard field.pointee.kind == .message else { return true }
    switch field.pointee.message?.pointee.form {
    case .timestamp, .duration, .fieldMask: return true
    default: return false
    }
  }
}
