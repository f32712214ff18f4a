import Protobuf

/// Lays out descriptors as tables. Messages are known by their full names, so recursion ends.
struct SchemaBuilder: ~Copyable {
  private var arena = TableArena()
  private var tables: [String: UnsafeMutablePointer<MessageTable>] = [:]

  consuming func finish() -> TableArena { arena }

  mutating func table(_ described: MessageDescriptor) -> UnsafePointer<MessageTable> {
    let descriptor = SchemaBuilder.canonical(described)
    if let known = tables[descriptor.name] { return UnsafePointer(known) }
    let table = arena.allocate(MessageTable.self, 1)
    tables[descriptor.name] = table
    let fields = arena.allocate(FieldTable.self, descriptor.fields.count)
    // The table is complete but for its fields' types before those are visited: they may lead back here.
    table.initialize(to: skeleton(descriptor, fields: UnsafePointer(fields)))
    for (slot, field) in descriptor.fields.enumerated() {
      (fields + slot).initialize(to: self.field(field, slot: slot, owner: UnsafePointer(table)))
    }
    table.pointee.nameMask = nameTableSize(descriptor.fields.count) - 1
    table.pointee.nameSlots = nameTable(UnsafePointer(fields), count: descriptor.fields.count)
    return UnsafePointer(table)
  }

  /// What the transcoders know by heart does not depend on who described it.
  private static func canonical(_ descriptor: MessageDescriptor) -> MessageDescriptor {
    switch descriptor.wellKnown {
    case .structure: Struct.descriptor
    case .value: Value.descriptor
    case .listValue: ListValue.descriptor
    default: descriptor
    }
  }

  private mutating func skeleton(_ descriptor: MessageDescriptor, fields: UnsafePointer<FieldTable>) -> MessageTable {
    var small = [Int16](repeating: -1, count: MessageTable.smallNumbers)
    var large: [(number: Int, slot: Int16)] = []
    for (slot, field) in descriptor.fields.enumerated() {
      if field.number < MessageTable.smallNumbers {
        small[field.number] = Int16(slot)
      } else {
        large.append((field.number, Int16(slot)))
      }
    }
    large.sort { $0.number < $1.number }
    let required = descriptor.fields.indices.filter { descriptor.fields[$0].rules.required }
    return MessageTable(
      form: SchemaBuilder.form(descriptor.wellKnown), fieldCount: descriptor.fields.count, fields: fields,
      oneofCount: descriptor.oneofs.count, slotOfSmallNumber: arena.array(small), largeCount: large.count,
      largeNumbers: arena.array(large.map(\.number)), largeSlots: arena.array(large.map(\.slot)),
      nameSlots: arena.array([Int16(-1)]), nameMask: 0, requiredCount: required.count,
      requiredSlots: arena.array(required.map { Int16($0) }), name: arena.text(descriptor.name))
  }

  private mutating func field(_ field: FieldDescriptor, slot: Int, owner: UnsafePointer<MessageTable>) -> FieldTable {
    var enumeration: UnsafePointer<EnumTable>?
    var message: UnsafePointer<MessageTable>?
    switch field.type {
    case .enumeration(let descriptor): enumeration = self.enumeration(descriptor)
    case .message(let descriptor): message = table(descriptor())
    default: break
    }
    let prefix = ",\"\(field.name)\":"
    let key = arena.text(prefix + SchemaBuilder.absent(field))
    return FieldTable(
      number: field.number, kind: SchemaBuilder.kind(field.type), shape: SchemaBuilder.shape(field.cardinality),
      packed: field.cardinality == .packed, required: field.rules.required, oneof: field.oneof ?? -1, slot: slot,
      message: message, enumeration: enumeration, owner: owner, key: key, keyCount: prefix.utf8.count,
      name: ByteRun(start: key.start + 2, count: field.name.utf8.count), maxLength: field.rules.maxLength,
      maxItems: field.rules.maxItems, minimum: field.rules.minimum ?? .min, maximum: field.rules.maximum ?? .max)
  }

  private mutating func enumeration(_ descriptor: EnumDescriptor) -> UnsafePointer<EnumTable> {
    var names: [ByteRun] = []
    for value in descriptor.values { names.append(arena.text("\"\(value.json)\"")) }
    return arena.array([
      EnumTable(count: names.count, numbers: arena.array(descriptor.values.map(\.number)), names: arena.array(names))
    ])
  }

  private func nameTableSize(_ count: Int) -> Int {
    var size = 4
    while size < count * 2 { size *= 2 }
    return size
  }

  private mutating func nameTable(_ fields: UnsafePointer<FieldTable>, count: Int) -> UnsafePointer<Int16> {
    let size = nameTableSize(count)
    var slots = [Int16](repeating: -1, count: size)
    for slot in 0..<count {
      var position = MessageTable.hash(fields[slot].name.bytes) & (size - 1)
      while slots[position] >= 0 { position = (position + 1) & (size - 1) }
      slots[position] = Int16(slot)
    }
    return arena.array(slots)
  }
}
