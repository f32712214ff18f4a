package enum CompressionError: Error, Hashable {
  /// Not the format it should be.
  case corrupt
  /// It ends before its end mark.
  case truncated
  /// It grows beyond what the caller allows.
  case tooLarge(limit: Int)
  case outOfMemory
}
