/// Everything that is wrong with the variables of a process.
package struct InvalidSettings: Error, Hashable, CustomStringConvertible {
  package struct Problem: Hashable, Sendable {
    package let name: String
    package let reason: String
  }

  package let problems: [Problem]

  package var description: String {
    let lines = problems.map { "  \($0.name): \($0.reason)" }
    let heading = problems.count == 1 ? "1 setting is not valid" : "\(problems.count) settings are not valid"
    return ([heading + ":"] + lines).joined(separator: "\n")
  }
}
