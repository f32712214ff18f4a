import HTTP

/// Sent with every answer of the gateway.
enum SecurityHeaders {
  static let contentSecurityPolicy = [
    "default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'",
    "require-trusted-types-for 'script'", "trusted-types uhub",
  ].joined(separator: "; ")

  static let fields: ConstantFields = [
    "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
    "content-security-policy": contentSecurityPolicy,
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "geolocation=(), microphone=(), camera=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  ]
}
