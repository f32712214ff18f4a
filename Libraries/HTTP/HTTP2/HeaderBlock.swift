/// The header block that a connection is receiving: there is never more than one, so that this object serves them all.
package final class HeaderBlock {
  package enum Refusal: Sendable, Hashable {
    /// More bytes or fields than the limits allow: 431.
    case tooLarge
    /// Pseudo-header fields that make no request: 400.
    case malformed(String)
  }

  private var fields = HTTPFields()
  private var method: HTTPMethod?
  private var path: String?
  private var authority = ""
  private var scheme: HTTPScheme = .https
  private var connectProtocol: String?
  private(set) var status: Int?
  private var size = 0
  private(set) var refusal: Refusal?
  private(set) var isTrailer = false
  private var isPathClean = true
  private var isAuthorityClean = true

  func begin(isTrailer: Bool) {
    self.isTrailer = isTrailer
    fields = HTTPFields(reservingBytes: 192, fields: 8)
    method = nil
    path = nil
    authority = ""
    scheme = .https
    connectProtocol = nil
    status = nil
    size = 0
    refusal = nil
    isPathClean = true
    isAuthorityClean = true
  }

  /// nghttp2 has checked names, values and the order of pseudo-header fields already.
  func add(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, _ limits: HTTP2Limits) {
    size += name.count + value.count + 32
    guard size <= limits.headerListSize, fields.count < limits.headerFields else {
      refusal = refusal ?? .tooLarge
      return
    }
    if name.first == UInt8(ascii: ":") {
      addPseudo(name, value)
    } else {
      fields.append(name, value)
    }
  }

  private func addPseudo(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    switch name.count {
    case 5 where name.isSame(as: ":path"):
      isPathClean = value.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }
      path = String(decoding: value, as: UTF8.self)
    case 7 where name.isSame(as: ":method"): method = HTTPMethod(validating: value)
    case 7 where name.isSame(as: ":scheme"): scheme = value.isSame(as: "http") ? .http : .https
    case 7 where name.isSame(as: ":status"): status = Int(String(decoding: value, as: UTF8.self))
    case 9 where name.isSame(as: ":protocol"): connectProtocol = String(decoding: value, as: UTF8.self)
    case 10 where name.isSame(as: ":authority"):
      isAuthorityClean = value.allSatisfy(Self.isOfAuthority)
      authority = String(decoding: value, as: UTF8.self)
    default: break
    }
  }

  private static func isOfAuthority(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "@") && byte != UInt8(ascii: "/")
  }

  func takeFields() -> HTTPFields {
    let taken = fields
    fields = HTTPFields()
    return taken
  }

  func requestHead() -> Result<HTTPRequestHead, Refusal> {
    if let refusal { return .failure(refusal) }
    guard let method else { return .failure(.malformed("the method is not a token")) }
    guard let target = path ?? (method == .connect ? authority : nil) else { return .failure(.malformed("there is no path")) }
    guard method == .connect || target.hasPrefix("/") || (method == .options && target == "*") else {
      return .failure(.malformed("the path does not begin with a slash"))
    }
    guard isPathClean else {
      return .failure(.malformed("the path holds characters that must be encoded"))
    }
    if let host = fields.first("host") {
      guard authority.isEmpty || authority.lowercased() == host.lowercased() else {
        return .failure(.malformed("the host is not the authority"))
      }
      authority = host
      isAuthorityClean = host.utf8.allSatisfy(Self.isOfAuthority)
      fields.remove("host")
    }
    guard isAuthorityClean else {
      return .failure(.malformed("the authority is not a host and a port"))
    }
    return .success(
      HTTPRequestHead(
        method: method, target: target, authority: authority, scheme: scheme, version: .http2, fields: takeFields(),
        connectProtocol: connectProtocol))
  }
}

extension HeaderBlock.Refusal: Error {
  package var status: HTTPStatus { self == .tooLarge ? 431 : 400 }
}
