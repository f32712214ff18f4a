extension SchemaBuilder {
  mutating func field(_ proto: FieldProto, of message: TypeName, _ place: SourcePlace) -> FieldSchema? {
    let subject = "\(message.proto).\(proto.name)"
    if proto.name.contains(where: { $0.isUppercase }) { refuse(place, subject, "fields are written in lower snake case") }
    guard let type = kind(proto, subject, place) else { return nil }
    let shape = shape(of: proto, type)
    checkRules(proto.options.rules, type, shape, subject, place)
    return FieldSchema(
      name: proto.name, number: Int(proto.number), comment: place.comment, type: type, shape: shape,
      oneof: proto.isProto3Optional ? nil : proto.oneof.map(Int.init), rules: proto.options.rules)
  }

  private func shape(of proto: FieldProto, _ type: FieldKind) -> FieldSchema.Shape {
    if case .map = type { return .map }
    if proto.isRepeated {
      let isPackable =
        switch type {
        case .scalar(let scalar): scalar.isPackable
        case .enumeration: true
        case .message, .map: false
        }
      return isPackable && proto.options.isPacked != false ? .packed : .repeated
    }
    if case .message = type { return .explicit }
    return proto.oneof != nil ? .explicit : .implicit
  }

  private mutating func kind(_ proto: FieldProto, _ subject: String, _ place: SourcePlace) -> FieldKind? {
    if let scalar = Scalar(protoType: proto.type) { return .scalar(scalar) }
    switch proto.type {
    case 4: refuse(place, subject, "uint64 does not fit into the numbers of JSON; use int64")
    case 6: refuse(place, subject, "fixed64 does not fit into the numbers of JSON; use sfixed64")
    case 14:
      if let name = type(proto.typeName), !name.namespace.isEmpty { return .enumeration(name) }
      refuse(place, subject, "the contract has no type for the enum \(proto.typeName)")
    case 11:
      if let entry = mapEntry(proto.typeName) { return map(entry, subject, place) }
      if let name = type(proto.typeName) { return .message(name) }
      let name = proto.typeName.dropFirst()
      refuse(place, subject, "the contract has no type for \(name); a scalar that may be absent is `optional`")
    default: refuse(place, subject, "groups are not part of the contract")
    }
    return nil
  }

  private mutating func map(_ entry: MessageProto, _ subject: String, _ place: SourcePlace) -> FieldKind? {
    guard entry.fields.count == 2, let value = kind(entry.fields[1], subject, place) else { return nil }
    guard let key = Scalar(protoType: entry.fields[0].type), key.canBeKey else {
      refuse(place, subject, "the keys of a map are strings or integers that JSON can hold")
      return nil
    }
    return .map(key: key, value: value)
  }

  private mutating func checkRules(
    _ rules: RulesProto, _ type: FieldKind, _ shape: FieldSchema.Shape, _ subject: String, _ place: SourcePlace
  ) {
    let isList = shape == .repeated || shape == .packed || shape == .map
    if rules.maxItems != 0 && !isList { refuse(place, subject, "max_items is for lists and maps") }
    if rules.maxItems < 0 || rules.maxLength < 0 { refuse(place, subject, "a limit cannot be negative") }
    let content: FieldKind = if case .map(_, let value) = type { value } else { type }
    if rules.maxLength != 0 && !content.hasLength { refuse(place, subject, "max_length is for strings and bytes") }
    if (rules.minimum != nil || rules.maximum != nil) && !content.isNumber {
      refuse(place, subject, "minimum and maximum are for numbers")
    }
    if let minimum = rules.minimum, let maximum = rules.maximum, minimum > maximum {
      refuse(place, subject, "the minimum is above the maximum")
    }
  }
}

extension FieldKind {
  var hasLength: Bool {
    if case .scalar(let scalar) = self { return scalar == .string || scalar == .bytes }
    return false
  }

  var isNumber: Bool {
    if case .scalar(let scalar) = self { return scalar != .string && scalar != .bytes && scalar != .bool }
    return false
  }
}
