/// An enum, resolved.
struct EnumSchema {
  struct Case {
    let number: Int32
    /// Lower snake case without the enum's prefix.
    let json: String
    let comment: [String]

    var member: String { Naming.member(json) }
  }

  let name: TypeName
  let comment: [String]
  let cases: [Case]
}
