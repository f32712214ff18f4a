/// What the contract may not say. `protoc` prints it as it is.
struct SchemaErrors: Error, CustomStringConvertible {
  private(set) var messages: [String] = []

  mutating func add(_ place: SourcePlace, _ subject: String, _ reason: String) {
    messages.append("\(place.file):\(place.line): \(subject): \(reason)")
  }

  var description: String { messages.joined(separator: "\n") }
}
