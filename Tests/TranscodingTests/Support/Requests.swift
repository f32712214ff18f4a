import Primitives
import Protobuf
import Transcoding

/// A request to a route, and what becomes of it.
struct Request {
  var route: RouteDescriptor
  var input: MessageDescriptor
  var captures: [String] = []
  var query = ""
  var body = ""

  func wire() throws -> [UInt8] {
    let assembler = try RequestAssembler(route: route, input: input)
    var buffer = ByteBuffer()
    var failure: RequestError?
    Array(query.utf8).withUnsafeBytes { query in
      Array(body.utf8).withUnsafeBytes { body in
        do throws(RequestError) {
          try assembler.assemble(captures: captures, query: query, body: body, into: &buffer)
        } catch { failure = error }
      }
    }
    if let failure { throw failure }
    return buffer.toArray()
  }

  /// The message as JSON.
  func message() throws -> String { try json(wire(), as: input) }

  func violations() throws -> [String] {
    do {
      _ = try wire()
      return []
    } catch let error as RequestError {
      return summary(error)
    }
  }
}

extension Sample {
  static let page: MessageDescriptor = .init(
    name: "test.Page",
    fields: [.init(1, "size", .int32, .implicit, rules: .init(maximum: 200)), .init(2, "cursor", .string, .implicit)])

  static let listEvents: MessageDescriptor = .init(
    name: "test.ListEventsRequest",
    fields: [
      .init(1, "project", .int64, .implicit), .init(2, "page", .message { page }), .init(3, "color", .enumeration(color)),
      .init(4, "colors", .enumeration(color), .packed), .init(5, "names", .string, .repeated, rules: .init(maxItems: 3)),
      .init(6, "since", .message { Timestamp.descriptor }), .init(7, "all", .bool, .explicit),
      .init(8, "labels", .message { labelsEntry }, .map),
      .init(9, "one", .string, oneof: 0), .init(10, "other", .string, oneof: 0), .init(11, "line", .message { line }, .repeated),
    ],
    oneofs: ["which"])

  static let createEvent: MessageDescriptor = .init(
    name: "test.CreateEventRequest",
    fields: [
      .init(1, "event", .message { event }, rules: .init(required: true)), .init(2, "dry_run", .bool, .implicit),
      .init(3, "id", .int64, .implicit),
    ])

  static let updateEvent: MessageDescriptor = .init(
    name: "test.UpdateEventRequest",
    fields: [
      .init(1, "id", .int64, .implicit, rules: .init(required: true, minimum: 1)),
      .init(2, "event", .message { event }, rules: .init(required: true)),
      .init(3, "update_mask", .message { FieldMask.descriptor }),
    ])
}
