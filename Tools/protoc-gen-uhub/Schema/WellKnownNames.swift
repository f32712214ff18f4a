/// Messages of `google.protobuf` that have a Swift type of their own.
enum WellKnownNames {
  private static let swiftNames = [
    "Timestamp": "Timestamp", "Duration": "Duration", "Struct": "Struct", "Value": "Value", "ListValue": "ListValue",
    "FieldMask": "FieldMask", "Empty": "Empty", "Any": "AnyMessage",
  ]

  static func typeName(_ proto: String) -> TypeName? {
    guard proto.hasPrefix("google.protobuf."), let swift = swiftNames[String(proto.dropFirst("google.protobuf.".count))] else {
      return nil
    }
    return TypeName(proto: proto, namespace: "", path: [swift])
  }
}
