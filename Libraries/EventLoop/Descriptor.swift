import Glibc

/// An open file descriptor with one owner.
package struct Descriptor: ~Copyable {
  package let raw: Int32

  package init(owning raw: Int32) { self.raw = raw }

  deinit { Glibc.close(raw) }

  /// Hands the descriptor to somebody who will close it.
  package consuming func release() -> Int32 {
    let raw = raw
    discard self
    return raw
  }
}
