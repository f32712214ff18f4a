/// Who sends the spans.
package struct OTLPResource: Sendable {
  package let service: String
  package let version: String

  package init(service: String, version: String) {
    self.service = service
    self.version = version
  }
}
