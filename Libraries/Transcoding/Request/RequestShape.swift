import Primitives
import Protobuf

/// Where a route's message comes from, beside its path.
enum RequestShape: Sendable, Hashable {
  /// The query alone.
  case query
  /// The body is the message.
  case whole
  /// The body is one field, by slot; the rest is the query's. PUT and PATCH are about the very thing that the path
  /// names, so there the body must agree with the path where they have a field in common.
  case field(Int, agreesWithPath: Bool)
  /// A merge-patch: of which field, and where its mask goes.
  case patch(Int, mask: Int)

  init(_ route: RouteDescriptor, _ root: UnsafePointer<MessageTable>) throws(InvalidInput) {
    guard ["POST", "PUT", "PATCH"].contains(route.method) else {
      guard route.bodyField.isEmpty else { throw InvalidInput("\(route.method) \(route.template) cannot have a body") }
      self = .query
      return
    }
    guard !route.bodyField.isEmpty else {
      self = .whole
      return
    }
    let slot = RequestShape.slot(route.bodyField, root)
    guard slot >= 0 else { throw InvalidInput("\(route.template): there is no field \(route.bodyField) for the body") }
    let mask = RequestShape.slot("update_mask", root)
    if route.method == "PATCH", mask >= 0, root.pointee.fields[mask].message?.pointee.form == .fieldMask {
      guard root.pointee.fields[slot].isPlainMessage, root.pointee.fields[slot].shape != .repeated else {
        throw InvalidInput("\(route.template): only a message can be patched")
      }
      self = .patch(slot, mask: mask)
    } else {
      self = .field(slot, agreesWithPath: route.method != "POST")
    }
  }

  func takesFromQuery(_ address: FieldAddress) -> Bool {
    switch self {
    case .query: true
    case .whole: false
    case .field(let body, _): address.slots.first != body
    case .patch(let body, let mask): address.slots.first != body && address.slots.first != mask
    }
  }

  private static func slot(_ name: String, _ root: UnsafePointer<MessageTable>) -> Int {
    var name = name
    return name.withUTF8 { root.pointee.slot(name: UnsafeRawBufferPointer($0), guess: 0) }
  }
}
