enum EntityTags {
  /// Whether `If-None-Match` holds this tag, so that the client has the bytes already. Weak comparison, RFC 9110 §13.1.2.
  static func noneMatch(_ fields: HTTPFields, _ etag: String) -> Bool {
    var matches = false
    fields.forEach { name, value in
      guard name.isSame(as: "if-none-match") else { return }
      value.forEachListMember { member in
        let tag = String(decoding: member, as: UTF8.self)
        if tag == "*" || tag == etag || tag == "W/" + etag { matches = true }
      }
    }
    return matches
  }
}
