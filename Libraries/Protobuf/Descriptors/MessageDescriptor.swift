/// What is known of a message type at run time: enough to read and write it without code of its own.
@usableFromInline
package final class MessageDescriptor: Sendable {
  /// Full name, such as `uhub.scheduler.v1.ExampleEvent`.
  package let name: String
  /// In the order of declaration, which is the order of JSON.
  package let fields: [FieldDescriptor]
  package let oneofs: [String]
  package let wellKnown: WellKnownType?

  let scanSteps: [ScanStep]
  private let messages: [(@Sendable () -> MessageDescriptor)?]
  private let slotOfNumber: [Int: Int]
  private let slotOfSmallNumber: [Int16]
  private let slotOfName: [String: Int]

  package init(name: String, fields: [FieldDescriptor], oneofs: [String] = [], wellKnown: WellKnownType? = nil) {
    self.name = name
    self.fields = fields
    self.oneofs = oneofs
    self.wellKnown = wellKnown
    scanSteps = fields.map(ScanStep.init)
    messages = fields.map { if case .message(let descriptor) = $0.type { descriptor } else { nil } }
    var small = [Int16](repeating: -1, count: 64)
    for (slot, field) in fields.enumerated() where field.number < 64 { small[field.number] = Int16(slot) }
    slotOfSmallNumber = small
    slotOfNumber = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.number, $0) })
    slotOfName = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
  }

  /// The position in `fields` of a field number.
  package func slot(number: Int) -> Int? {
    if number < 64 {
      let slot = number >= 0 ? slotOfSmallNumber[number] : -1
      return slot < 0 ? nil : Int(slot)
    }
    return slotOfNumber[number]
  }

  /// The type of a field that is a message.
  func message(at slot: Int) -> MessageDescriptor? { messages[slot]?() }

  /// The position in `fields` of a JSON name.
  package func slot(name: String) -> Int? { slotOfName[name] }
}

/// Messages of `google.protobuf` whose JSON is not that of an ordinary message.
package enum WellKnownType: Sendable {
  case timestamp, duration, fieldMask, structure, value, listValue, empty
}
