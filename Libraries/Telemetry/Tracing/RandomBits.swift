import Synchronization

/// Random numbers for ids that must be unique, not secret: a SplitMix64 that all threads share by one atomic addition.
///
/// The system's generator enters the kernel for each number.
enum RandomBits {
  private static let state = Atomic<UInt64>(UInt64.random(in: .min ... .max))
  // Processes that would start at nearby states still walk different sequences.
  private static let key = UInt64.random(in: .min ... .max)

  static func next() -> UInt64 {
    var bits = state.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue ^ key
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
