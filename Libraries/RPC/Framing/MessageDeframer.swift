import HTTP

/// Messages out of the bytes of a stream: a flag, a length of four bytes, the message. Pure, and bounded by its limit.
package struct MessageDeframer {
  package enum Failure: Error, Hashable {
    case tooLarge(Int, limit: Int)
    case badFlag(UInt8)
    case badCompression
    /// Compressed, and more than the limit once it is not.
    case inflatesBeyond(limit: Int)
    /// The stream ended inside a message.
    case truncated
  }

  private let limit: Int
  private var header: [UInt8] = []
  private var current: [UInt8] = []
  private var missing = 0
  private var isCompressed = false
  private var isInMessage = false

  package init(limit: Int) { self.limit = limit }

  /// Hands each message that is complete to `emit`.
  package mutating func receive(_ bytes: UnsafeRawBufferPointer, emit: ([UInt8]) -> Void) throws(Failure) {
    var rest = bytes[...]
    while true {
      if !isInMessage {
        guard try readHeader(&rest) else { return }
      }
      let part = rest.prefix(missing)
      current.append(contentsOf: part)
      missing -= part.count
      rest = rest.dropFirst(part.count)
      guard missing == 0 else { return }
      isInMessage = false
      emit(try finishMessage())
    }
  }

  private mutating func readHeader(_ rest: inout Slice<UnsafeRawBufferPointer>) throws(Failure) -> Bool {
    let part = rest.prefix(5 - header.count)
    header.append(contentsOf: part)
    rest = rest.dropFirst(part.count)
    guard header.count == 5 else { return false }
    let length = header[1...].reduce(0) { $0 << 8 | Int($1) }
    guard header[0] <= 1 else { throw .badFlag(header[0]) }
    guard length <= limit else { throw .tooLarge(length, limit: limit) }
    isCompressed = header[0] == 1
    header.removeAll(keepingCapacity: true)
    missing = length
    isInMessage = true
    // What a peer announces is not yet what it sends: memory follows the bytes beyond a page or two.
    current.reserveCapacity(min(length, 64 << 10))
    return true
  }

  private mutating func finishMessage() throws(Failure) -> [UInt8] {
    let message = current
    current = []
    guard isCompressed else { return message }
    do throws(CompressionError) {
      return try Gzip.decompress(message, limit: limit)
    } catch {
      if case .tooLarge = error { throw .inflatesBeyond(limit: limit) }
      throw .badCompression
    }
  }

  package func finish() throws(Failure) {
    guard !isInMessage, header.isEmpty else { throw .truncated }
  }
}

extension MessageDeframer.Failure {
  var rpcError: RPCError {
    switch self {
    case .tooLarge(let size, let limit): RPCError(.resourceExhausted, "a message of \(size) bytes is larger than \(limit)")
    case .badFlag: RPCError(.internal, "a message has an unknown flag")
    case .badCompression: RPCError(.internal, "a message cannot be decompressed")
    case .inflatesBeyond(let limit): RPCError(.resourceExhausted, "a message decompresses to more than \(limit) bytes")
    case .truncated: RPCError(.internal, "the stream ended inside a message")
    }
  }
}

/// The five bytes before a message.
func messagePrefix(_ count: Int, isCompressed: Bool = false) -> [UInt8] {
  let length = UInt32(clamping: count)
  return [
    isCompressed ? 1 : 0, UInt8(truncatingIfNeeded: length >> 24), UInt8(truncatingIfNeeded: length >> 16),
    UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length),
  ]
}
