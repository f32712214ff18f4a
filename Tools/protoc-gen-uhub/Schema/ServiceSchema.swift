/// A service, resolved.
struct ServiceSchema {
  let name: String
  let package: String
  let comment: [String]
  var methods: [MethodSchema] = []

  var fullName: String { "\(package).\(name)" }
  var namespace: String { Naming.namespace(package) }
  var process: String { Naming.process(package) }
}

struct MethodSchema {
  enum Kind: String {
    case unary, serverStreaming, clientStreaming, bidirectional
  }

  let name: String
  let comment: [String]
  let kind: Kind
  let input: TypeName
  let output: TypeName
  let isIdempotent: Bool
  let callers: [String]
  let permission: String
  let rate: String
  let isAudited: Bool
  let route: RouteSchema?

  var member: String { Naming.lowerFirst(name) }
}
