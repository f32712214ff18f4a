/// What the captures of a route matched, decoded.
package struct PathCaptures: Sendable, Hashable {
  package let names: [String]
  package let values: [String]

  package init(names: [String] = [], values: [String] = []) {
    self.names = names
    self.values = values
  }

  package subscript(name: String) -> String? {
    zip(names, values).first { $0.0 == name }?.1
  }
}
