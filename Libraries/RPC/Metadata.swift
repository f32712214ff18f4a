import Primitives

/// Names and values that travel beside a call. Names are lower case; those that end in `-bin` hold any bytes.
package struct Metadata: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  package private(set) var entries: [Entry] = []

  package struct Entry: Sendable, Hashable {
    package let name: String
    package let value: [UInt8]
  }

  package init(dictionaryLiteral elements: (String, String)...) {
    entries = elements.map { Entry(name: $0, value: Array($1.utf8)) }
  }

  package subscript(_ name: String) -> String? {
    entries.first { $0.name == name }.map { String(decoding: $0.value, as: UTF8.self) }
  }

  package func bytes(_ name: String) -> [UInt8]? { entries.first { $0.name == name }?.value }

  package mutating func add(_ name: String, _ value: String) { entries.append(Entry(name: name, value: Array(value.utf8))) }
  package mutating func add(_ name: String, bytes: [UInt8]) { entries.append(Entry(name: name, value: bytes)) }
}
