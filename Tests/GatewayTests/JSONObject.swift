import Foundation
import TestSupport
import Testing

extension HTTPAnswer {
  /// The body as a JSON object.
  func object() throws -> [String: any Equatable] {
    let parsed = try JSONSerialization.jsonObject(with: Data(body))
    return try #require(parsed as? NSDictionary) as? [String: any Equatable] ?? [:]
  }

  func text(_ key: String) throws -> String? { try object()[key] as? String }
  func number(_ key: String) throws -> Int? { (try object()[key] as? NSNumber)?.intValue }
}
