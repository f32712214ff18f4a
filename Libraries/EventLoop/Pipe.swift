import CSystem
import Glibc

/// Both ends of a pipe, closed with it unless taken.
struct Pipe: ~Copyable {
  let read: PipeEnd
  let write: PipeEnd

  init() throws(SocketError) {
    var ends: [Int32] = [0, 0]
    guard uhub_cloexec_pipe(&ends) == 0 else { throw SocketError(operation: "open a pipe") }
    read = PipeEnd(ends[0])
    write = PipeEnd(ends[1])
  }

  func takeRead() -> Int32 { read.take() }
  func takeWrite() -> Int32 { write.take() }
}

final class PipeEnd {
  let raw: Int32
  private var isOwned = true

  init(_ raw: Int32) { self.raw = raw }

  deinit { if isOwned { Glibc.close(raw) } }

  func take() -> Int32 {
    isOwned = false
    return raw
  }
}

/// Reads a pipe to its end.
final class PipeReader {
  private let descriptor: Int32
  private var watcher: SocketWatcher?
  private let received: (UnsafeRawBufferPointer) -> Void
  private let ended: () -> Void
  var isAtEnd: Bool { watcher == nil }

  init(
    _ loop: EventLoop, _ descriptor: Int32, _ received: @escaping (UnsafeRawBufferPointer) -> Void,
    _ ended: @escaping () -> Void
  ) throws(SocketError) {
    self.descriptor = descriptor
    self.received = received
    self.ended = ended
    setNonBlocking(descriptor)
    watcher = try SocketWatcher(loop: loop, descriptor: descriptor) { [weak self] _ in self?.readable() }
    watcher?.watch(.read)
  }

  private func readable() {
    withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { buffer in
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count > 0 {
        received(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        close()
      }
    }
  }

  func close() {
    guard let watcher else { return }
    self.watcher = nil
    watcher.close()
    Glibc.close(descriptor)
    ended()
  }
}

/// Writes bytes into a pipe and closes it.
final class PipeWriter {
  private let descriptor: Int32
  private var watcher: SocketWatcher?
  private var rest: ArraySlice<UInt8>

  init(_ loop: EventLoop, _ descriptor: Int32, _ bytes: [UInt8]) throws(SocketError) {
    self.descriptor = descriptor
    rest = bytes[...]
    setNonBlocking(descriptor)
    watcher = try SocketWatcher(loop: loop, descriptor: descriptor) { [weak self] _ in self?.writable() }
    writable()
  }

  private func writable() {
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        watcher?.watch(.write)
        return
      } else if errno != EINTR {
        break
      }
    }
    close()
  }

  func close() {
    guard let watcher else { return }
    self.watcher = nil
    watcher.close()
    Glibc.close(descriptor)
  }
}

private func setNonBlocking(_ descriptor: Int32) {
  uhub_set_nonblocking(descriptor)
}
