/// An enum of the contract with its JSON names: lower snake case without the type's prefix.
@usableFromInline
package final class EnumDescriptor: Sendable {
  package let name: String
  package let values: [(number: Int32, json: String)]

  private let jsonOfNumber: [Int32: String]
  private let numberOfJSON: [String: Int32]

  package init(name: String, values: [(number: Int32, json: String)]) {
    self.name = name
    self.values = values
    jsonOfNumber = Dictionary(values.map { ($0.number, $0.json) }, uniquingKeysWith: { first, _ in first })
    numberOfJSON = Dictionary(values.map { ($0.json, $0.number) }, uniquingKeysWith: { first, _ in first })
  }

  package func json(_ number: Int32) -> String? { jsonOfNumber[number] }
  package func number(json: String) -> Int32? { numberOfJSON[json] }
}
