/// The keys of the maps that are being read, to find one that occurs twice. Compared as bytes: é and é with a combining
/// accent are different keys.
struct SeenKeys {
  private var hashes: [Int] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// Where a new map's keys begin.
  var mark: Int { hashes.count }

  mutating func pop(to mark: Int) {
    hashes.removeLast(hashes.count - mark)
    ends.removeLast(ends.count - mark)
    bytes.removeLast(bytes.count - (ends.last ?? 0))
  }

  /// False if the map that began at `mark` has the key already.
  mutating func insert(_ key: UnsafeRawBufferPointer, since mark: Int) -> Bool {
    var hasher = Hasher()
    hasher.combine(bytes: key)
    let hash = hasher.finalize()
    for index in mark..<hashes.count where hashes[index] == hash {
      let start = index > 0 ? ends[index - 1] : 0
      if bytes[start..<ends[index]].elementsEqual(key) { return false }
    }
    hashes.append(hash)
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    return true
  }
}
