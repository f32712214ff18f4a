import Glibc

/// The loop that runs on the calling thread.
enum CurrentLoop {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  static func get() -> EventLoop? {
    guard let pointer = pthread_getspecific(key) else { return nil }
    return Unmanaged<EventLoop>.fromOpaque(pointer).takeUnretainedValue()
  }

  // Unretained: `run` holds the loop for as long as the value is set.
  static func set(_ loop: EventLoop?) {
    pthread_setspecific(key, loop.map { UnsafeRawPointer(Unmanaged.passUnretained($0).toOpaque()) })
  }
}
