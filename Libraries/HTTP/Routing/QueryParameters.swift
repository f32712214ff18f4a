import Primitives

/// The parameters of a query, decoded strictly, in their order. A name may stand several times.
package struct QueryParameters: Sendable, Hashable {
  package struct Parameter: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  package let all: [Parameter]

  package static let maximumCount = 100

  package init(_ query: Substring?) throws(InvalidInput) {
    guard let query, !query.isEmpty else {
      all = []
      return
    }
    let parameters = Array(query.utf8).withUnsafeBytes { bytes -> [Parameter]? in
      let pairs = bytes.split(separator: UInt8(ascii: "&"), maxSplits: Self.maximumCount)
      guard pairs.count <= Self.maximumCount else { return nil }
      var parameters: [Parameter] = []
      for pair in pairs {
        guard let parameter = Self.parameter(pair) else { return nil }
        parameters.append(parameter)
      }
      return parameters
    }
    guard let parameters else { throw InvalidInput("the query is malformed") }
    all = parameters
  }

  package func first(_ name: String) -> String? { all.first { $0.name == name }?.value }
  package func values(_ name: String) -> [String] { all.lazy.filter { $0.name == name }.map(\.value) }

  private static func parameter(_ pair: Slice<UnsafeRawBufferPointer>) -> Parameter? {
    let equals = pair.firstIndex(of: UInt8(ascii: "="))
    let name = PercentEncoding.decode(pair[..<(equals ?? pair.endIndex)], plusIsSpace: true)
    let value = equals.map { PercentEncoding.decode(pair[($0 + 1)...], plusIsSpace: true) } ?? ""
    guard let name, let value, !name.isEmpty else { return nil }
    return Parameter(name: name, value: value)
  }
}
