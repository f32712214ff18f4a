/// How fields are spelled in Swift.
struct SwiftTypes {
  let namespace: String
  let schema: [String: EnumSchema]

  func type(_ kind: FieldKind) -> String {
    switch kind {
    case .scalar(let scalar): scalar.swift
    case .enumeration(let name), .message(let name): name.swift(in: namespace)
    case .map(let key, let value): "[\(key.swift): \(type(value))]"
    }
  }

  func type(of field: FieldSchema) -> String {
    switch field.shape {
    case .implicit, .map: type(field.type)
    case .explicit: type(field.type) + "?"
    case .repeated, .packed: "[\(type(field.type))]"
    }
  }

  /// What a field is while nobody has set it.
  func initial(_ field: FieldSchema) -> String {
    switch field.shape {
    case .implicit: zero(field.type)
    case .explicit: "nil"
    case .repeated, .packed: "[]"
    case .map: "[:]"
    }
  }

  func zero(_ kind: FieldKind) -> String {
    switch kind {
    case .scalar(let scalar): scalar.zero
    case .enumeration(let name): "." + (schema[name.proto]?.cases.first?.member ?? "unspecified")
    case .message(let name): name.swift(in: namespace) + "()"
    case .map: "[:]"
    }
  }
}
