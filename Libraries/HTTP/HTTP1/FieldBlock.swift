import Primitives

/// Reads field lines one by one into the layout of `HTTPFields`, and notes those that decide about framing.
struct FieldBlock: ~Copyable {
  private var bytes = ByteBuffer(capacity: 512)
  private var entries: [HTTPFields.Entry] = []
  private var received = 0
  private(set) var count = 0
  private(set) var facts = FramingFacts()

  let maximumBytes: Int
  let maximumCount: Int

  init(maximumBytes: Int, maximumCount: Int) {
    self.maximumBytes = maximumBytes
    self.maximumCount = maximumCount
  }

  /// How long the next line may still be, its end included; the blank line that closes the block always fits.
  var room: Int { max(maximumBytes - received, 0) + 2 }

  mutating func start() {
    bytes.removeAll()
    entries = []
    entries.reserveCapacity(16)
    received = 0
    count = 0
    facts = FramingFacts()
  }

  /// The fields read so far; the storage goes with them.
  mutating func take() -> HTTPFields {
    let fields = HTTPFields(bytes: bytes.readable, entries: entries)
    entries = []
    bytes.removeAll()
    bytes.shrink(to: 4096)
    return fields
  }

  /// One line without its CRLF.
  mutating func read(_ line: UnsafeRawBufferPointer) throws(HTTP1Error) {
    received += line.count + 2
    count += 1
    guard received <= maximumBytes, count <= maximumCount else {
      throw HTTP1Error(.fieldsTooLarge, "too many header fields")
    }
    let start = bytes.count
    let nameLength = try appendName(of: line)
    let value = UnsafeRawBufferPointer(rebasing: line[(nameLength + 1)...]).trimmed
    guard value.holdsFieldValue else { throw .bad("a header value holds a control character") }
    let name = UnsafeRawBufferPointer(rebasing: bytes.readable[start...])
    guard try facts.note(name, value) == .keep else { return bytes.truncate(to: start) }
    bytes.append(value)
    entries.append(HTTPFields.Entry(offset: UInt32(start), nameLength: UInt32(nameLength), valueLength: UInt32(value.count)))
  }

  /// Copies the name in lower case and returns its length; the colon follows it.
  private mutating func appendName(of line: UnsafeRawBufferPointer) throws(HTTP1Error) -> Int {
    let room = bytes.writable(line.count)
    var length = 0
    while length < line.count, ASCII.isToken(line[length]) {
      room[length] = ASCII.lowercased(line[length])
      length += 1
    }
    guard length > 0, length < line.count, line[length] == ASCII.colon else { throw .bad("a header name is not a token") }
    bytes.didWrite(length)
    return length
  }
}
