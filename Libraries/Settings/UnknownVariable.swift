/// A variable with our prefix that no part of the process reads.
package struct UnknownVariable: Hashable, Sendable, CustomStringConvertible {
  package let name: String
  /// The known variable that was probably meant.
  package let similar: String?

  package var description: String {
    similar.map { "\(name) is not known; did you mean \($0)?" } ?? "\(name) is not known"
  }

  static func closest(to name: String, among known: Set<String>) -> String? {
    let nearest = known.sorted().map { (name: $0, distance: distance(Array(name.utf8), Array($0.utf8))) }
      .min { $0.distance < $1.distance }
    guard let nearest, nearest.distance <= 3 else { return nil }
    return nearest.name
  }

  /// How many letters must be changed, added or left out to make one from the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
