import CUV

/// The libuv handles that every loop has: the wake-up, the two hooks around polling, and the one timer.
struct LoopHandles {
  private let async = UnsafeMutablePointer<uv_async_t>.allocate(capacity: 1)
  private let prepare = UnsafeMutablePointer<uv_prepare_t>.allocate(capacity: 1)
  private let check = UnsafeMutablePointer<uv_check_t>.allocate(capacity: 1)
  private let idle = UnsafeMutablePointer<uv_idle_t>.allocate(capacity: 1)
  private let timer = UnsafeMutablePointer<uv_timer_t>.allocate(capacity: 1)
  private var isBusy = false
  private var isClosed = false

  func open(on loop: EventLoop) {
    // Unretained: the handles are closed before the loop goes.
    let context = Unmanaged.passUnretained(loop).toOpaque()
    async.pointee.data = context
    uv_async_init(loop.uv, async) { loopOf($0?.pointee.data)?.drain() }
    prepare.pointee.data = context
    uv_prepare_init(loop.uv, prepare)
    uv_prepare_start(prepare) { loopOf($0?.pointee.data)?.drain() }
    check.pointee.data = context
    uv_check_init(loop.uv, check)
    uv_check_start(check) { loopOf($0?.pointee.data)?.drain() }
    uv_idle_init(loop.uv, idle)
    timer.pointee.data = context
    uv_timer_init(loop.uv, timer)
  }

  func wake() { uv_async_send(async) }

  /// A running idle handle keeps the loop from sleeping in poll while jobs are ready.
  mutating func setBusy(_ busy: Bool) {
    guard busy != isBusy, !isClosed else { return }
    isBusy = busy
    if busy {
      uv_idle_start(idle) { _ in }
    } else {
      uv_idle_stop(idle)
    }
  }

  func arm(after milliseconds: UInt64) {
    guard !isClosed else { return }
    uv_timer_start(timer, { loopOf($0?.pointee.data)?.fireTimers() }, milliseconds, 0)
  }

  func disarm() { if !isClosed { uv_timer_stop(timer) } }

  mutating func close() {
    isClosed = true
    closeHandle(async)
    closeHandle(prepare)
    closeHandle(check)
    closeHandle(idle)
    closeHandle(timer)
  }
}

private func loopOf(_ context: UnsafeMutableRawPointer?) -> EventLoop? {
  context.map { Unmanaged<EventLoop>.fromOpaque($0).takeUnretainedValue() }
}

/// Closes a handle that was allocated by itself; its memory is freed when libuv has let go of it.
func closeHandle<Handle>(_ handle: UnsafeMutablePointer<Handle>) {
  handle.withMemoryRebound(to: uv_handle_t.self, capacity: 1) { base in
    guard uv_is_closing(base) == 0 else { return }
    uv_close(base) { UnsafeMutableRawPointer($0)?.deallocate() }
  }
}
