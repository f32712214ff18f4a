/// An enum as a Swift enum that keeps the numbers it does not know.
enum EnumEmitter {
  static func emit(_ schema: EnumSchema, into text: inout SourceText) {
    text.comment(schema.comment)
    text.block("package enum \(schema.name.last): ContractEnum {") { text in
      for value in schema.cases {
        text.comment(value.comment)
        text.line("case \(value.member)")
      }
      text.line("case unrecognized(Int32)")
      text.line()
      text.block("package init(number: Int32) {") { text in
        text.line("switch number {")
        for value in schema.cases { text.line("case \(value.number): self = .\(value.member)") }
        text.line("default: self = .unrecognized(number)")
        text.line("}")
      }
      text.line()
      text.block("package var number: Int32 {") { text in
        text.line("switch self {")
        for value in schema.cases { text.line("case .\(value.member): \(value.number)") }
        text.line("case .unrecognized(let number): number")
        text.line("}")
      }
      text.line()
      descriptor(schema, &text)
    }
  }

  private static func descriptor(_ schema: EnumSchema, _ text: inout SourceText) {
    text.block("package static let descriptor = EnumDescriptor(", closing: ")") { text in
      text.line("name: \(schema.name.proto.quoted),")
      text.list("values: [", schema.cases.map { "(\($0.number), \($0.json.quoted))" }, closing: "]")
    }
  }
}
