import CNGHTTP2
import Primitives

/// nghttp2's view of a session: what it calls while it reads and writes frames.
enum HTTP2Callbacks {
  static func makeSession(for session: HTTP2Session) -> OpaquePointer? {
    // Unretained: the session deletes nghttp2's part when it goes.
    let context = Unmanaged.passUnretained(session).toOpaque()
    var raw: OpaquePointer?
    var option: OpaquePointer?
    nghttp2_option_new(&option)
    defer { nghttp2_option_del(option) }
    nghttp2_option_set_no_auto_window_update(option, 1)
    // Closed streams are kept for priorities, which nobody uses: 19 MB at 64 connections.
    nghttp2_option_set_no_closed_streams(option, 1)
    nghttp2_option_set_max_settings(option, 32)
    nghttp2_option_set_max_outbound_ack(option, 100)
    // nghttp2 counts resets as well, at a rate of its own that is too low for calls between services.
    let resets = UInt64(session.limits.resetsPerSecond)
    nghttp2_option_set_stream_reset_rate_limit(option, resets, resets)
    if session.role == .server {
      nghttp2_session_server_new2(&raw, table, context, option)
    } else {
      nghttp2_session_client_new2(&raw, table, context, option)
    }
    return raw
  }

  nonisolated(unsafe) private static let table: OpaquePointer? = {
    // Written once here and only read afterwards, by every loop.
    var table: OpaquePointer?
    nghttp2_session_callbacks_new(&table)
    nghttp2_session_callbacks_set_on_begin_frame_callback(table, beginFrame)
    nghttp2_session_callbacks_set_on_frame_send_callback(table, frameSent)
    nghttp2_session_callbacks_set_on_begin_headers_callback(table, beginHeaders)
    nghttp2_session_callbacks_set_on_header_callback(table, header)
    nghttp2_session_callbacks_set_on_frame_recv_callback(table, frameReceived)
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(table, dataReceived)
    nghttp2_session_callbacks_set_on_stream_close_callback(table, streamClosed)
    nghttp2_session_callbacks_set_on_invalid_frame_recv_callback(table, invalidFrame)
    return table
  }()

  private static func session(_ context: UnsafeMutableRawPointer?) -> HTTP2Session? {
    context.map { Unmanaged<HTTP2Session>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let failure = Int32(NGHTTP2_ERR_CALLBACK_FAILURE.rawValue)

  private static let beginFrame: nghttp2_on_begin_frame_callback = { _, head, context in
    guard let session = session(context), let head else { return failure }
    session.beginFrame(head.pointee)
    return 0
  }

  private static let frameSent: nghttp2_on_frame_send_callback = { _, frame, context in
    guard let session = session(context), let frame else { return failure }
    if UInt32(frame.pointee.hd.type) == NGHTTP2_RST_STREAM.rawValue { session.closed.wasReset(frame.pointee.hd.stream_id) }
    return 0
  }

  private static let beginHeaders: nghttp2_on_begin_headers_callback = { _, frame, context in
    guard let session = session(context), let frame else { return failure }
    session.beginHeaders(frame.pointee.hd.stream_id, frame.pointee.headers.cat)
    return 0
  }

  private static let header: nghttp2_on_header_callback = { _, frame, name, nameLength, value, valueLength, _, context in
    guard let session = session(context), let frame else { return failure }
    session.block.add(
      UnsafeRawBufferPointer(start: name, count: nameLength), UnsafeRawBufferPointer(start: value, count: valueLength),
      session.limits)
    return 0
  }

  private static let frameReceived: nghttp2_on_frame_recv_callback = { _, frame, context in
    guard let session = session(context), let frame else { return failure }
    session.received(frame.pointee)
    return 0
  }

  private static let dataReceived: nghttp2_on_data_chunk_recv_callback = { _, _, id, data, count, context in
    guard let session = session(context) else { return failure }
    session.consumedByConnection(count)
    session.streams[id]?.consumer?.received(UnsafeRawBufferPointer(start: data, count: count))
    return 0
  }

  private static let streamClosed: nghttp2_on_stream_close_callback = { _, id, code, context in
    guard let session = session(context) else { return failure }
    guard let stream = session.streams.removeValue(forKey: id) else { return 0 }
    session.close(stream, code == 0 ? nil : HTTP2ErrorCode(rawValue: code))
    return 0
  }

  private static let invalidFrame: nghttp2_on_invalid_frame_recv_callback = { _, _, _, context in
    session(context)?.countIdleFrame()
    return 0
  }

  static let fill: nghttp2_data_source_read_callback = { _, _, target, length, flags, source, context in
    guard let source, let pointer = source.pointee.ptr, let target, let flags else { return Int(failure) }
    let stream = Unmanaged<HTTP2Stream>.fromOpaque(pointer).takeUnretainedValue()
    let count = stream.fill(UnsafeMutableRawBufferPointer(start: target, count: length), &flags.pointee)
    if stream.outgoing.isEmpty && !stream.wasDrainedSinceWrite {
      stream.wasDrainedSinceWrite = true
      session(context)?.noteDrained(stream)
    }
    return count
  }
}
