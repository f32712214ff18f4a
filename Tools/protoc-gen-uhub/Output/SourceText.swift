/// Text of generated code, line by line, with its indentation.
struct SourceText {
  private(set) var text = ""
  private var indentation = ""
  /// What a line may take, indentation included.
  static let width = 130

  mutating func line(_ line: String = "") {
    text += line.isEmpty ? "\n" : "\(indentation)\(line)\n"
  }

  mutating func indented(_ body: (inout SourceText) -> Void) {
    indentation += "  "
    body(&self)
    indentation.removeLast(2)
  }

  mutating func block(_ opening: String, closing: String = "}", _ body: (inout SourceText) -> Void) {
    line(opening)
    indented(body)
    line(closing)
  }

  mutating func comment(_ lines: [String]) {
    for content in lines { line(content.isEmpty ? "///" : "/// \(content)") }
  }

  /// `opening a, b, c closing` on one line if it fits, else the elements one per line.
  mutating func list(_ opening: String, _ elements: [String], closing: String) {
    // In Swift's layout the last element of a list of values has a comma, that of a list of parameters has none.
    let last = closing.hasPrefix("]") ? "," : ""
    let whole = opening + elements.joined(separator: ", ") + closing
    if indentation.count + whole.count <= SourceText.width {
      line(whole)
      return
    }
    block(opening, closing: closing) { text in
      for (index, element) in elements.enumerated() { text.line(element + (index < elements.count - 1 ? "," : last)) }
    }
  }
}

extension String {
  /// As a literal of Swift, JSON or JavaScript.
  var quoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
