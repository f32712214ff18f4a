extension SchemaBuilder {
  mutating func enumeration(_ proto: EnumProto, in parent: TypeName, _ place: SourcePlace) -> EnumSchema {
    let name = parent.child(proto.name)
    checkTypeName(name, place)
    let isOurs = name.proto.hasPrefix("uhub.")
    let prefix = Naming.screaming(proto.name) + "_"
    if proto.values.first?.number != 0 { refuse(place, name.proto, "the first value is number 0") }
    if isOurs && proto.values.first?.name != prefix + "UNSPECIFIED" {
      refuse(place, name.proto, "the first value is \(prefix)UNSPECIFIED")
    }
    var numbers: Set<Int32> = []
    var cases: [EnumSchema.Case] = []
    for (index, value) in proto.values.enumerated() {
      let here = place.child(2, index)
      if !numbers.insert(value.number).inserted { refuse(here, value.name, "two values have the same number") }
      if isOurs && !value.name.hasPrefix(prefix) { refuse(here, value.name, "the name starts with \(prefix)") }
      let short = value.name.hasPrefix(prefix) ? String(value.name.dropFirst(prefix.count)) : value.name
      if short.lowercased() == "unrecognized" { refuse(here, value.name, "the name is kept for unknown numbers") }
      if short.first?.isNumber != false { refuse(here, value.name, "the name after the prefix starts with a letter") }
      cases.append(EnumSchema.Case(number: value.number, json: short.lowercased(), comment: here.comment))
    }
    return EnumSchema(name: name, comment: place.comment, cases: cases)
  }
}
