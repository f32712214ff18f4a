import Glibc

/// Writes each line with one `write`, so that lines of threads and processes do not mix.
package struct DescriptorLogSink: LogSink {
  private let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }

  package static let standardError = DescriptorLogSink(descriptor: STDERR_FILENO)

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package func write(_ line: UnsafeRawBufferPointer) {
    var rest = line
    var patience = 3
    while let base = rest.baseAddress, !rest.isEmpty {
      let count = Glibc.write(descriptor, base, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if count < 0 && errno == EINTR {
        continue
      } else if count < 0 && errno == EAGAIN && patience > 0 {
        // Somebody made the pipe non-blocking: wait a little for its reader, then rather lose the line than the loop.
        patience -= 1
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, 1)
      } else {
        return
      }
    }
  }
}
