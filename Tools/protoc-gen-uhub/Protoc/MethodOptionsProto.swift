import Protobuf

/// The standard options of a method, and those of `uhub/options.proto`.
struct MethodOptionsProto: ProtocPart {
  /// 1 is NO_SIDE_EFFECTS, 2 is IDEMPOTENT.
  var idempotencyLevel: Int32 = 0
  var route: RouteProto?
  var permission = ""
  var rate = ""
  var isAudited = false
  var callers: [String] = []

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 34: idempotencyLevel = try reader.int32()
    case 50001:
      var part = route ?? RouteProto()
      try reader.part(&part)
      route = part
    case 50002: permission = try reader.string()
    case 50003: rate = try reader.string()
    case 50004: isAudited = try reader.bool()
    case 50005: try reader.strings(&callers)
    default: try reader.skip()
    }
  }
}

/// `uhub.Route`
struct RouteProto: ProtocPart {
  var method = ""
  var template = ""
  var body = ""
  var raw: RawProto?
  var isWebSocket = false
  var isHidden = false
  var maxBody: Int64 = 0
  var status: Int32 = 0

  private static let methods = [1: "GET", 2: "POST", 3: "PUT", 4: "PATCH", 5: "DELETE"]

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    if let name = RouteProto.methods[field] {
      method = name
      template = try reader.string()
      return
    }
    switch field {
    case 6: body = try reader.string()
    case 7:
      var part = raw ?? RawProto()
      try reader.part(&part)
      raw = part
    case 8: isWebSocket = try reader.bool()
    case 9: isHidden = try reader.bool()
    case 10: maxBody = try reader.int64()
    case 11: status = try reader.int32()
    default: try reader.skip()
    }
  }
}

/// `uhub.Raw`
struct RawProto: ProtocPart {
  var headers: [String] = []

  mutating func read(field: Int, from reader: inout WireReader) throws(WireError) {
    switch field {
    case 1: try reader.strings(&headers)
    default: try reader.skip()
    }
  }
}
