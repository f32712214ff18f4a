/// Messages and enums as JSON schemas.
struct OpenAPISchemas {
  let reachable: Reachable

  func schema(of message: MessageSchema) -> JSON {
    var schema: JSON = ["type": "object"]
    if !message.comment.isEmpty { schema["description"] = .string(message.comment.joined(separator: " ")) }
    let required = message.fields.filter(\.rules.isRequired).map(\.name)
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
    var properties: JSON = [:]
    for field in message.fields { properties[field.name] = self.schema(of: field) }
    schema["properties"] = properties
    return schema
  }

  func schema(of value: EnumSchema) -> JSON {
    var schema: JSON = ["type": "string"]
    if !value.comment.isEmpty { schema["description"] = .string(value.comment.joined(separator: " ")) }
    // "unspecified" is the absence of a value: null in answers, and never accepted.
    schema["enum"] = .array(value.cases.filter { $0.json != "unspecified" }.map { .string($0.json) })
    return schema
  }

  func schema(of field: FieldSchema) -> JSON {
    var schema: JSON
    switch (field.shape, field.type) {
    case (.map, .map(_, let value)):
      schema = ["type": "object", "additionalProperties": single(value, field.rules)]
      if field.rules.maxItems != 0 { schema["maxProperties"] = .integer(Int64(field.rules.maxItems)) }
    case (.repeated, let type), (.packed, let type):
      schema = ["type": "array", "items": single(type, field.rules)]
      if field.rules.maxItems != 0 { schema["maxItems"] = .integer(Int64(field.rules.maxItems)) }
    case (.explicit, let type): schema = nullable(single(type, field.rules))
    case (.implicit, .enumeration): schema = nullable(single(field.type, field.rules))
    case (_, let type): schema = single(type, field.rules)
    }
    var comment = field.comment
    if let oneof = field.oneof { comment.append("At most one of the group \(oneof + 1) is set.") }
    if !comment.isEmpty { schema["description"] = .string(comment.joined(separator: " ")) }
    if field.rules.isRedacted { schema["writeOnly"] = .bool(true) }
    return schema
  }

  private func nullable(_ schema: JSON) -> JSON {
    guard case .string(let type)? = schema["type"] else { return ["anyOf": [schema, ["type": "null"]]] }
    var schema = schema
    schema["type"] = .array([.string(type), "null"])
    return schema
  }

  private func single(_ kind: FieldKind, _ rules: RulesProto) -> JSON {
    switch kind {
    case .scalar(let scalar): return self.scalar(scalar, rules)
    case .enumeration(let name): return reference(name)
    case .message(let name): return name.namespace.isEmpty ? wellKnown(name) : reference(name)
    case .map: return [:]
    }
  }

  private func reference(_ name: TypeName) -> JSON {
    ["$ref": .string("#/components/schemas/" + reachable.name(name))]
  }

  private func scalar(_ scalar: Scalar, _ rules: RulesProto) -> JSON {
    var schema: JSON
    switch scalar {
    case .bool: schema = ["type": "boolean"]
    case .int64, .sint64, .sfixed64: schema = ["type": "integer", "format": "int64"]
    case .int32, .sint32, .sfixed32: schema = ["type": "integer", "format": "int32"]
    case .uint32, .fixed32: schema = ["type": "integer", "minimum": .integer(0), "maximum": .integer(Int64(UInt32.max))]
    case .float: schema = ["type": "number", "format": "float"]
    case .double: schema = ["type": "number", "format": "double"]
    case .string: schema = ["type": "string"]
    case .bytes: schema = ["type": "string", "contentEncoding": "base64"]
    }
    if rules.maxLength != 0 && scalar == .string { schema["maxLength"] = .integer(Int64(rules.maxLength)) }
    if let minimum = rules.minimum { schema["minimum"] = .integer(minimum) }
    if let maximum = rules.maximum { schema["maximum"] = .integer(maximum) }
    return schema
  }

  private func wellKnown(_ name: TypeName) -> JSON {
    switch name.last {
    case "Timestamp": ["type": "string", "format": "date-time"]
    case "Duration": ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]{1,9})?s$"]
    case "FieldMask": ["type": "string"]
    case "ListValue": ["type": "array"]
    case "Value": [:]
    default: ["type": "object"]
    }
  }
}
