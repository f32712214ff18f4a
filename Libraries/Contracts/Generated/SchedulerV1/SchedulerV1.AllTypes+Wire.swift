// Generated from Protos/uhub/scheduler/v1/examples.proto by dev/protos.

import Primitives
import Protobuf

extension SchedulerV1.AllTypes {
  package static let descriptor: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.AllTypes",
    fields: [
      FieldDescriptor(1, "bool", .bool, .implicit),
      FieldDescriptor(2, "int32", .int32, .implicit),
      FieldDescriptor(3, "int64", .int64, .implicit),
      FieldDescriptor(4, "uint32", .uint32, .implicit),
      FieldDescriptor(5, "sint32", .sint32, .implicit),
      FieldDescriptor(6, "sint64", .sint64, .implicit),
      FieldDescriptor(7, "fixed32", .fixed32, .implicit),
      FieldDescriptor(8, "sfixed32", .sfixed32, .implicit),
      FieldDescriptor(9, "sfixed64", .sfixed64, .implicit),
      FieldDescriptor(10, "float", .float, .implicit),
      FieldDescriptor(11, "double", .double, .implicit),
      FieldDescriptor(12, "string", .string, .implicit),
      FieldDescriptor(13, "bytes", .bytes, .implicit),
      FieldDescriptor(14, "enumeration", .enumeration(SchedulerV1.EventType.descriptor), .implicit),
      FieldDescriptor(15, "message", .message { SchedulerV1.Line.descriptor }),
      FieldDescriptor(21, "maybe_bool", .bool),
      FieldDescriptor(22, "maybe_int64", .int64),
      FieldDescriptor(23, "maybe_double", .double),
      FieldDescriptor(24, "maybe_string", .string),
      FieldDescriptor(25, "maybe_bytes", .bytes),
      FieldDescriptor(26, "maybe_enumeration", .enumeration(SchedulerV1.EventType.descriptor)),
      FieldDescriptor(31, "bools", .bool, .packed),
      FieldDescriptor(32, "int32s", .int32, .packed),
      FieldDescriptor(33, "int64s", .int64, .packed),
      FieldDescriptor(34, "uint32s", .uint32, .packed),
      FieldDescriptor(35, "sint32s", .sint32, .packed),
      FieldDescriptor(36, "sint64s", .sint64, .packed),
      FieldDescriptor(37, "fixed32s", .fixed32, .packed),
      FieldDescriptor(38, "sfixed32s", .sfixed32, .packed),
      FieldDescriptor(39, "sfixed64s", .sfixed64, .packed),
      FieldDescriptor(40, "floats", .float, .packed),
      FieldDescriptor(41, "doubles", .double, .packed),
      FieldDescriptor(42, "strings", .string, .repeated),
      FieldDescriptor(43, "byte_strings", .bytes, .repeated),
      FieldDescriptor(44, "enumerations", .enumeration(SchedulerV1.EventType.descriptor), .packed),
      FieldDescriptor(45, "messages", .message { SchedulerV1.Line.descriptor }, .repeated),
      FieldDescriptor(46, "unpacked", .int32, .repeated),
      FieldDescriptor(51, "labels", .message { labelsEntry }, .map),
      FieldDescriptor(52, "lines", .message { linesEntry }, .map),
      FieldDescriptor(53, "types", .message { typesEntry }, .map),
      FieldDescriptor(54, "blobs", .message { blobsEntry }, .map),
      FieldDescriptor(55, "weights", .message { weightsEntry }, .map),
      FieldDescriptor(61, "mask", .message { FieldMask.descriptor }),
      FieldDescriptor(62, "child", .message { SchedulerV1.AllTypes.descriptor }),
      FieldDescriptor(63, "children", .message { SchedulerV1.AllTypes.descriptor }, .repeated),
      FieldDescriptor(71, "chosen_bool", .bool, oneof: 0),
      FieldDescriptor(72, "chosen_int64", .int64, oneof: 0),
      FieldDescriptor(73, "chosen_string", .string, oneof: 0),
      FieldDescriptor(74, "chosen_enumeration", .enumeration(SchedulerV1.EventType.descriptor), oneof: 0),
      FieldDescriptor(75, "chosen_message", .message { SchedulerV1.Line.descriptor }, oneof: 0),
      FieldDescriptor(76, "chosen_child", .message { SchedulerV1.AllTypes.descriptor }, oneof: 0),
      FieldDescriptor(77, "nothing", .message { Empty.descriptor }, oneof: 0),
      FieldDescriptor(2048, "secret", .string, .implicit, rules: FieldRules(redact: true)),
    ], oneofs: ["choice"]
  )

  private static let labelsEntry: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.AllTypes.LabelsEntry",
    fields: [
      FieldDescriptor(1, "key", .string, .implicit),
      FieldDescriptor(2, "value", .string, .implicit),
    ]
  )

  private static let linesEntry: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.AllTypes.LinesEntry",
    fields: [
      FieldDescriptor(1, "key", .int64, .implicit),
      FieldDescriptor(2, "value", .message { SchedulerV1.Line.descriptor }),
    ]
  )

  private static let typesEntry: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.AllTypes.TypesEntry",
    fields: [
      FieldDescriptor(1, "key", .int32, .implicit),
      FieldDescriptor(2, "value", .enumeration(SchedulerV1.EventType.descriptor), .implicit),
    ]
  )

  private static let blobsEntry: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.AllTypes.BlobsEntry",
    fields: [
      FieldDescriptor(1, "key", .string, .implicit),
      FieldDescriptor(2, "value", .bytes, .implicit),
    ]
  )

  private static let weightsEntry: MessageDescriptor = .init(
    name: "uhub.scheduler.v1.AllTypes.WeightsEntry",
    fields: [
      FieldDescriptor(1, "key", .string, .implicit),
      FieldDescriptor(2, "value", .double, .implicit),
    ]
  )

  package func write(to writer: inout WireWriter) {
    if bool { writer.bool(1, bool) }
    if int32 != 0 { writer.int32(2, int32) }
    if int64 != 0 { writer.int64(3, int64) }
    if uint32 != 0 { writer.uint32(4, uint32) }
    if sint32 != 0 { writer.sint32(5, sint32) }
    if sint64 != 0 { writer.sint64(6, sint64) }
    if fixed32 != 0 { writer.fixed32(7, fixed32) }
    if sfixed32 != 0 { writer.sfixed32(8, sfixed32) }
    if sfixed64 != 0 { writer.sfixed64(9, sfixed64) }
    if float.bitPattern != 0 { writer.float(10, float) }
    if double.bitPattern != 0 { writer.double(11, double) }
    if !string.isEmpty { writer.string(12, string) }
    if !bytes.isEmpty { writer.bytes(13, bytes) }
    if enumeration != .unspecified { writer.enumeration(14, enumeration) }
    if let message { writer.message(15, message) }
    if let maybeBool { writer.bool(21, maybeBool) }
    if let maybeInt64 { writer.int64(22, maybeInt64) }
    if let maybeDouble { writer.double(23, maybeDouble) }
    if let maybeString { writer.string(24, maybeString) }
    if let maybeBytes { writer.bytes(25, maybeBytes) }
    if let maybeEnumeration { writer.enumeration(26, maybeEnumeration) }
    writer.bools(31, bools)
    writer.int32s(32, int32s)
    writer.int64s(33, int64s)
    writer.uint32s(34, uint32s)
    writer.sint32s(35, sint32s)
    writer.sint64s(36, sint64s)
    writer.fixed32s(37, fixed32s)
    writer.sfixed32s(38, sfixed32s)
    writer.sfixed64s(39, sfixed64s)
    writer.floats(40, floats)
    writer.doubles(41, doubles)
    writer.strings(42, strings)
    writer.byteStrings(43, byteStrings)
    writer.enumerations(44, enumerations)
    writer.messages(45, messages)
    for value in unpacked { writer.int32(46, value) }
    writer.entries(51, labels, key: { $0.string(1, $1) }, value: { $0.string(2, $1) })
    writer.entries(52, lines, key: { $0.int64(1, $1) }, value: { $0.message(2, $1) })
    writer.entries(53, types, key: { $0.int32(1, $1) }, value: { $0.enumeration(2, $1) })
    writer.entries(54, blobs, key: { $0.string(1, $1) }, value: { $0.bytes(2, $1) })
    writer.entries(55, weights, key: { $0.string(1, $1) }, value: { $0.double(2, $1) })
    if let mask { writer.message(61, mask) }
    if let child { writer.message(62, child) }
    writer.messages(63, children)
    switch choice {
    case .chosenBool(let value)?: writer.bool(71, value)
    case .chosenInt64(let value)?: writer.int64(72, value)
    case .chosenString(let value)?: writer.string(73, value)
    case .chosenEnumeration(let value)?: writer.enumeration(74, value)
    case .chosenMessage(let value)?: writer.message(75, value)
    case .chosenChild(let value)?: writer.message(76, value)
    case .nothing(let value)?: writer.message(77, value)
    case nil: break
    }
    if !secret.isEmpty { writer.string(2048, secret) }
  }

  package mutating func read(from reader: inout WireReader) throws(WireError) {
    while let field = try reader.nextField() {
      switch field {
      case 1: bool = try reader.bool()
      case 2: int32 = try reader.int32()
      case 3: int64 = try reader.int64()
      case 4: uint32 = try reader.uint32()
      case 5: sint32 = try reader.sint32()
      case 6: sint64 = try reader.sint64()
      case 7: fixed32 = try reader.fixed32()
      case 8: sfixed32 = try reader.sfixed32()
      case 9: sfixed64 = try reader.sfixed64()
      case 10: float = try reader.float()
      case 11: double = try reader.double()
      case 12: string = try reader.string()
      case 13: bytes = try reader.bytes()
      case 14: enumeration = try reader.enumeration(SchedulerV1.EventType.self)
      case 15: try reader.message(&message)
      case 21: maybeBool = try reader.bool()
      case 22: maybeInt64 = try reader.int64()
      case 23: maybeDouble = try reader.double()
      case 24: maybeString = try reader.string()
      case 25: maybeBytes = try reader.bytes()
      case 26: maybeEnumeration = try reader.enumeration(SchedulerV1.EventType.self)
      case 31: try reader.bools(&bools)
      case 32: try reader.int32s(&int32s)
      case 33: try reader.int64s(&int64s)
      case 34: try reader.uint32s(&uint32s)
      case 35: try reader.sint32s(&sint32s)
      case 36: try reader.sint64s(&sint64s)
      case 37: try reader.fixed32s(&fixed32s)
      case 38: try reader.sfixed32s(&sfixed32s)
      case 39: try reader.sfixed64s(&sfixed64s)
      case 40: try reader.floats(&floats)
      case 41: try reader.doubles(&doubles)
      case 42: try reader.strings(&strings)
      case 43: try reader.byteStrings(&byteStrings)
      case 44: try reader.enumerations(&enumerations)
      case 45: try reader.messages(&messages)
      case 46: try reader.int32s(&unpacked)
      case 51:
        try reader.entry(
          &labels, "", "",
          key: { (reader) throws(WireError) in try reader.string() },
          value: { (reader) throws(WireError) in try reader.string() }
        )
      case 52:
        try reader.entry(
          &lines, 0, SchedulerV1.Line(),
          key: { (reader) throws(WireError) in try reader.int64() },
          value: { (reader) throws(WireError) in try reader.message(SchedulerV1.Line.self) }
        )
      case 53:
        try reader.entry(
          &types, 0, .unspecified,
          key: { (reader) throws(WireError) in try reader.int32() },
          value: { (reader) throws(WireError) in try reader.enumeration(SchedulerV1.EventType.self) }
        )
      case 54:
        try reader.entry(
          &blobs, "", [],
          key: { (reader) throws(WireError) in try reader.string() },
          value: { (reader) throws(WireError) in try reader.bytes() }
        )
      case 55:
        try reader.entry(
          &weights, "", 0,
          key: { (reader) throws(WireError) in try reader.string() },
          value: { (reader) throws(WireError) in try reader.double() }
        )
      case 61: try reader.message(&mask)
      case 62: try reader.message(&childBox)
      case 63: try reader.messages(&children)
      case 71: choice = try .chosenBool(reader.bool())
      case 72: choice = try .chosenInt64(reader.int64())
      case 73: choice = try .chosenString(reader.string())
      case 74: choice = try .chosenEnumeration(reader.enumeration(SchedulerV1.EventType.self))
      case 75: choice = try .chosenMessage(reader.message(SchedulerV1.Line.self))
      case 76: choice = try .chosenChild(reader.boxed(SchedulerV1.AllTypes.self))
      case 77: choice = try .nothing(reader.message(Empty.self))
      case 2048: secret = try reader.string()
      default: try reader.skip()
      }
    }
  }
}

extension SchedulerV1.AllTypes: CustomReflectable {
  package var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "bool": bool,
        "int32": int32,
        "int64": int64,
        "uint32": uint32,
        "sint32": sint32,
        "sint64": sint64,
        "fixed32": fixed32,
        "sfixed32": sfixed32,
        "sfixed64": sfixed64,
        "float": float,
        "double": double,
        "string": string,
        "bytes": bytes,
        "enumeration": enumeration,
        "message": message as Any,
        "maybe_bool": maybeBool as Any,
        "maybe_int64": maybeInt64 as Any,
        "maybe_double": maybeDouble as Any,
        "maybe_string": maybeString as Any,
        "maybe_bytes": maybeBytes as Any,
        "maybe_enumeration": maybeEnumeration as Any,
        "bools": bools,
        "int32s": int32s,
        "int64s": int64s,
        "uint32s": uint32s,
        "sint32s": sint32s,
        "sint64s": sint64s,
        "fixed32s": fixed32s,
        "sfixed32s": sfixed32s,
        "sfixed64s": sfixed64s,
        "floats": floats,
        "doubles": doubles,
        "strings": strings,
        "byte_strings": byteStrings,
        "enumerations": enumerations,
        "messages": messages,
        "unpacked": unpacked,
        "labels": labels,
        "lines": lines,
        "types": types,
        "blobs": blobs,
        "weights": weights,
        "mask": mask as Any,
        "child": child as Any,
        "children": children,
        "choice": choice as Any,
        "secret": "redacted",
      ],
      displayStyle: .struct
    )
  }
}
