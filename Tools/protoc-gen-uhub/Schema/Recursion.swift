/// Finds the fields through which a message would contain itself: a struct of infinite size.
struct Recursion {
  private let neighbours: [String: Set<String>]

  static func mark(_ schema: inout Schema) {
    let recursion = Recursion(schema)
    for file in schema.files.indices {
      for message in schema.files[file].messages.indices { recursion.mark(&schema.files[file].messages[message]) }
    }
  }

  private init(_ schema: Schema) {
    neighbours = schema.messages.mapValues { message in
      Set(message.fields.compactMap { $0.inlineMessage?.proto })
    }
  }

  private func mark(_ message: inout MessageSchema) {
    for index in message.fields.indices {
      guard let target = message.fields[index].inlineMessage?.proto else { continue }
      message.fields[index].isBoxed = reaches(message.name.proto, from: target)
    }
    for index in message.messages.indices { mark(&message.messages[index]) }
  }

  private func reaches(_ goal: String, from start: String) -> Bool {
    var seen: Set<String> = []
    var open = [start]
    while let next = open.popLast() {
      if next == goal { return true }
      if seen.insert(next).inserted { open += neighbours[next] ?? [] }
    }
    return false
  }
}
