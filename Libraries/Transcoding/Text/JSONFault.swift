/// What is wrong with a text that is not JSON.
package enum JSONFault: UInt8, Error {
  case unexpectedEnd, unexpectedCharacter, trailingCharacters, invalidNumber, invalidEscape, loneSurrogate
  case controlCharacter, invalidUTF8, tooDeep
}

/// Where a text stops being JSON.
package struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  package let fault: JSONFault
  /// In bytes from the start.
  package let offset: Int
  /// Both count from 1; columns are bytes.
  package let line: Int
  package let column: Int

  init(_ fault: JSONFault, offset: Int, in text: UnsafeRawBufferPointer) {
    self.fault = fault
    self.offset = offset
    let before = text.prefix(offset)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
  }

  package var description: String { "line \(line), column \(column): \(fault.explanation)" }
}

extension JSONFault {
  /// Stable, for programs.
  package var code: String {
    switch self {
    case .unexpectedEnd: "unexpected_end"
    case .unexpectedCharacter: "unexpected_character"
    case .trailingCharacters: "trailing_characters"
    case .invalidNumber: "invalid_number"
    case .invalidEscape: "invalid_escape"
    case .loneSurrogate: "lone_surrogate"
    case .controlCharacter: "control_character"
    case .invalidUTF8: "invalid_utf8"
    case .tooDeep: "too_deep"
    }
  }

  var explanation: String {
    switch self {
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedCharacter: "this character is not expected here"
    case .trailingCharacters: "something follows the end of the value"
    case .invalidNumber: "this is not a number as JSON has it"
    case .invalidEscape: "this escape does not exist"
    case .loneSurrogate: "half of a surrogate pair"
    case .controlCharacter: "a control character must be escaped"
    case .invalidUTF8: "this is not UTF-8"
    case .tooDeep: "nested too deeply"
    }
  }
}
