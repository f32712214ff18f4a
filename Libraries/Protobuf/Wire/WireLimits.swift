/// What a message may cost whoever reads it.
@usableFromInline
package enum WireLimits {
  /// Messages within messages below the outermost one. Map entries do not count.
  package static let depth = 32

  /// Values in memory may be this many times larger than on the wire ...
  static let expansion = 16
  /// ... plus this much, so that small messages need no arithmetic ...
  static let allowance = 64 << 10
  /// ... and never larger than this.
  static let ceiling = 64 << 20

  /// A heap block's header, and what an allocator rounds up.
  @usableFromInline static let heapOverhead = 32

  static func budget(input bytes: Int) -> Int {
    min(allowance + min(bytes, ceiling) * expansion, ceiling)
  }
}
