package struct HTTPStatus: Sendable, Hashable, ExpressibleByIntegerLiteral {
  package let code: UInt16

  package init(_ code: Int) { self.code = (100...999).contains(code) ? UInt16(code) : 500 }
  package init(integerLiteral value: Int) { self.init(value) }

  package static let switchingProtocols: HTTPStatus = 101
  package static let ok: HTTPStatus = 200
  package static let created: HTTPStatus = 201
  package static let noContent: HTTPStatus = 204
  package static let partialContent: HTTPStatus = 206
  package static let notModified: HTTPStatus = 304
  package static let badRequest: HTTPStatus = 400
  package static let unauthorized: HTTPStatus = 401
  package static let forbidden: HTTPStatus = 403
  package static let notFound: HTTPStatus = 404
  package static let methodNotAllowed: HTTPStatus = 405
  package static let notAcceptable: HTTPStatus = 406
  package static let requestTimeout: HTTPStatus = 408
  package static let conflict: HTTPStatus = 409
  package static let preconditionFailed: HTTPStatus = 412
  package static let contentTooLarge: HTTPStatus = 413
  package static let uriTooLong: HTTPStatus = 414
  package static let unsupportedMediaType: HTTPStatus = 415
  package static let rangeNotSatisfiable: HTTPStatus = 416
  package static let expectationFailed: HTTPStatus = 417
  package static let misdirectedRequest: HTTPStatus = 421
  package static let unprocessableContent: HTTPStatus = 422
  package static let upgradeRequired: HTTPStatus = 426
  package static let tooManyRequests: HTTPStatus = 429
  package static let fieldsTooLarge: HTTPStatus = 431
  package static let internalServerError: HTTPStatus = 500
  package static let notImplemented: HTTPStatus = 501
  package static let badGateway: HTTPStatus = 502
  package static let serviceUnavailable: HTTPStatus = 503
  package static let gatewayTimeout: HTTPStatus = 504
  package static let versionNotSupported: HTTPStatus = 505

  package var isInformational: Bool { code < 200 }
  package var isSuccess: Bool { (200..<300).contains(code) }

  /// 1xx, 204 and 304 end with their fields whatever these say (RFC 9112 §6.3).
  package var forbidsBody: Bool { isInformational || code == 204 || code == 304 }
}
