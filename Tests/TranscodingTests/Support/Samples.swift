import Primitives
import Protobuf
import Transcoding

/// Message types made by hand, so that these tests depend on no generated code.
enum Sample {
  static let color: EnumDescriptor = .init(
    name: "test.Color", values: [(0, "unspecified"), (1, "red"), (2, "light_blue"), (7, "green"), (-3, "infra_red")])
  static let level: EnumDescriptor = .init(name: "test.Level", values: [(0, "low"), (1, "high")])

  /// Every type, in every cardinality that is worth a test; may contain itself.
  static let all: MessageDescriptor = .init(
    name: "test.All",
    fields: [
      .init(1, "bool", .bool, .implicit), .init(2, "int32", .int32, .implicit), .init(3, "int64", .int64, .implicit),
      .init(4, "uint32", .uint32, .implicit), .init(5, "sint32", .sint32, .implicit), .init(6, "sint64", .sint64, .implicit),
      .init(7, "fixed32", .fixed32, .implicit), .init(8, "sfixed32", .sfixed32, .implicit),
      .init(9, "sfixed64", .sfixed64, .implicit), .init(10, "float", .float, .implicit), .init(11, "double", .double, .implicit),
      .init(12, "string", .string, .implicit), .init(13, "bytes", .bytes, .implicit),
      .init(14, "color", .enumeration(color), .implicit), .init(15, "level", .enumeration(level), .implicit),
      .init(16, "line", .message { line }),
      .init(21, "maybe_bool", .bool), .init(22, "maybe_int64", .int64), .init(23, "maybe_double", .double),
      .init(24, "maybe_string", .string), .init(25, "maybe_color", .enumeration(color)),
      .init(31, "int64s", .int64, .packed), .init(32, "doubles", .double, .packed),
      .init(33, "colors", .enumeration(color), .packed),
      .init(34, "bools", .bool, .packed), .init(35, "unpacked", .sint32, .repeated), .init(36, "fixed32s", .fixed32, .packed),
      .init(41, "strings", .string, .repeated), .init(42, "blobs", .bytes, .repeated),
      .init(43, "lines", .message { line }, .repeated),
      .init(51, "labels", .message { labelsEntry }, .map), .init(52, "by_number", .message { byNumberEntry }, .map),
      .init(53, "by_flag", .message { byFlagEntry }, .map),
      .init(61, "at", .message { Timestamp.descriptor }), .init(62, "took", .message { Duration.descriptor }),
      .init(63, "mask", .message { FieldMask.descriptor }), .init(64, "free", .message { Struct.descriptor }),
      .init(65, "any", .message { Value.descriptor }), .init(66, "list", .message { ListValue.descriptor }),
      .init(67, "nothing", .message { Empty.descriptor }), .init(68, "ats", .message { Timestamp.descriptor }, .repeated),
      .init(69, "anys", .message { Value.descriptor }, .repeated),
      .init(71, "chosen_bool", .bool, oneof: 0), .init(72, "chosen_text", .string, oneof: 0),
      .init(73, "chosen_line", .message { line }, oneof: 0),
      .init(81, "child", .message { all }), .init(82, "children", .message { all }, .repeated),
      .init(2048, "far", .string, .implicit),
    ],
    oneofs: ["choice"])

  static let schema = MessageSchema(all)

  static let line: MessageDescriptor = .init(
    name: "test.Line", fields: [.init(1, "number", .int64, .implicit), .init(2, "text", .string, .implicit)])

  static let labelsEntry: MessageDescriptor = .init(
    name: "test.All.LabelsEntry", fields: [.init(1, "key", .string, .implicit), .init(2, "value", .string, .implicit)])
  static let byNumberEntry: MessageDescriptor = .init(
    name: "test.All.ByNumberEntry", fields: [.init(1, "key", .int64, .implicit), .init(2, "value", .message { line })])
  static let byFlagEntry: MessageDescriptor = .init(
    name: "test.All.ByFlagEntry", fields: [.init(1, "key", .bool, .implicit), .init(2, "value", .enumeration(color), .implicit)])

  /// A message with the rules that a contract states.
  static let event: MessageDescriptor = .init(
    name: "test.Event",
    fields: [
      .init(1, "id", .int64, .implicit),
      .init(2, "title", .string, .implicit, rules: .init(required: true, maxLength: 10)),
      .init(3, "color", .enumeration(color), .implicit),
      .init(4, "share", .int32, .explicit, rules: .init(minimum: 0, maximum: 100)),
      .init(5, "ratio", .double, .explicit, rules: .init(minimum: 0, maximum: 1)),
      .init(6, "watchers", .string, .repeated, rules: .init(maxLength: 5, maxItems: 3)),
      .init(7, "labels", .message { labelsEntry }, .map, rules: .init(maxItems: 2)),
      .init(8, "details", .message { details }),
      .init(9, "starts_at", .message { Timestamp.descriptor }),
      .init(10, "digest", .bytes, .explicit, rules: .init(maxLength: 4)),
      .init(11, "metadata", .message { Struct.descriptor }),
      .init(12, "version", .int64, .implicit),
    ])
  static let details: MessageDescriptor = .init(
    name: "test.Details",
    fields: [.init(1, "meeting", .message { meeting }, oneof: 0), .init(2, "note", .string, oneof: 0)], oneofs: ["kind"])
  static let meeting: MessageDescriptor = .init(
    name: "test.Meeting",
    fields: [
      .init(1, "agenda", .string, .explicit), .init(2, "place", .string, .explicit, rules: .init(required: true)),
      .init(3, "participants", .message { participant }, .repeated),
    ])
  static let participant: MessageDescriptor = .init(
    name: "test.Participant",
    fields: [
      .init(1, "name", .string, .implicit), .init(2, "email", .string, .implicit, rules: .init(required: true)),
    ])
}
