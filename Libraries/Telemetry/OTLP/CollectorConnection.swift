import CCurl
import CSystem
import Glibc
import Primitives

/// An HTTP connection to a collector that one thread uses, and that any thread may wake from its waiting.
final class CollectorConnection: @unchecked Sendable {
  // Sendable: only the exporter's thread calls anything but `wake`, and curl_multi_wakeup is made for other threads.
  enum Outcome: Equatable {
    case delivered
    /// The collector does not want this batch; trying again is of no use.
    case refused(status: Int)
    /// No answer, or one that asks to try again.
    case unavailable(String)
  }

  private let multi: UnsafeMutableRawPointer
  private let easy: UnsafeMutableRawPointer
  private let headers: UnsafeMutablePointer<curl_slist>?

  /// Nil when there is no memory for it.
  init?(_ options: OTLPOptions) {
    guard CollectorConnection.isCurlReady, let multi = curl_multi_init() else { return nil }
    guard let easy = curl_easy_init() else {
      curl_multi_cleanup(multi)
      return nil
    }
    self.multi = multi
    self.easy = easy
    headers = curl_slist_append(curl_slist_append(nil, "Content-Type: application/json"), "Expect:")
    configure(options)
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_multi_cleanup(multi)
    curl_slist_free_all(headers)
  }

  func wake() { curl_multi_wakeup(multi) }

  /// Returns early when woken.
  func wait(milliseconds: Int) {
    curl_multi_poll(multi, nil, 0, Int32(clamping: milliseconds), nil)
  }

  /// Sends one batch; `shouldAbort` is asked while it is on its way.
  func post(_ body: borrowing ByteBuffer, shouldAbort: () -> Bool) -> Outcome {
    uhub_curl_set_long(easy, CURLOPT_POSTFIELDSIZE, body.count)
    uhub_curl_set_pointer(easy, CURLOPT_POSTFIELDS, body.readable.baseAddress)
    guard curl_multi_add_handle(multi, easy) == CURLM_OK else { return .unavailable("the transfer cannot be started") }
    defer { curl_multi_remove_handle(multi, easy) }
    var running: Int32 = 1
    while true {
      guard curl_multi_perform(multi, &running) == CURLM_OK else { return .unavailable("the transfer failed") }
      if running == 0 { return outcome() }
      if shouldAbort() { return .unavailable("the time for it is over") }
      curl_multi_poll(multi, nil, 0, 50, nil)
    }
  }

  private func outcome() -> Outcome {
    var left: Int32 = 0
    guard let message = curl_multi_info_read(multi, &left) else { return .unavailable("the transfer failed") }
    let result = message.pointee.data.result
    guard result == CURLE_OK else { return .unavailable(String(cString: curl_easy_strerror(result))) }
    var status = 0
    uhub_curl_response_code(easy, &status)
    switch status {
    case 200..<300: return .delivered
    case 429, 502, 503, 504: return .unavailable("status \(status)")
    default: return .refused(status: status)
    }
  }

  private func configure(_ options: OTLPOptions) {
    let timeout = Int(options.requestTimeout / .milliseconds(1))
    uhub_curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
    uhub_curl_set_long(easy, CURLOPT_TIMEOUT_MS, timeout)
    uhub_curl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, timeout)
    uhub_curl_set_long(easy, CURLOPT_POST, 1)
    uhub_curl_set_pointer(easy, CURLOPT_HTTPHEADER, headers)
    // A collector is part of the installation: variables like http_proxy are for what leaves it.
    options.tracesURL.withCString { _ = uhub_curl_set_pointer(easy, CURLOPT_URL, $0) }
    "*".withCString { _ = uhub_curl_set_pointer(easy, CURLOPT_NOPROXY, $0) }
    "http,https".withCString { _ = uhub_curl_set_pointer(easy, CURLOPT_PROTOCOLS_STR, $0) }
    options.caFile?.withCString { _ = uhub_curl_set_pointer(easy, CURLOPT_CAINFO, $0) }
    // The answer's body says nothing that we use.
    let discard: @convention(c) (UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?) -> Int = { _, size, count, _ in
      size * count
    }
    uhub_curl_set_pointer(easy, CURLOPT_WRITEFUNCTION, unsafeBitCast(discard, to: UnsafeRawPointer.self))
  }

  private static let isCurlReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
