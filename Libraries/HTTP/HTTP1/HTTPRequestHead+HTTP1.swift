extension HTTPRequestHead {
  init(_ line: RequestLine, scheme: HTTPScheme, authority: String, fields: HTTPFields) {
    self.init(
      method: line.method, version: line.version, scheme: scheme, authority: authority, target: line.target.text,
      pathLength: line.target.pathLength, fields: fields)
  }
}
