import Foundation
import TestSupport
import Testing

extension HTTPAnswer {
  private func value(_ key: String) throws -> Any? {
    let object = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
    return try #require(object)[key]
  }

  /// A member of the JSON object that the body is.
  func text(_ key: String) throws -> String? { try value(key) as? String }
  func number(_ key: String) throws -> Int? { (try value(key) as? NSNumber)?.intValue }
}
