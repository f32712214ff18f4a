import CNGHTTP2
import Primitives

extension HTTP2Session {
  func beginFrame(_ head: nghttp2_frame_hd) {
    guard role == .server, UInt32(head.type) == NGHTTP2_HEADERS.rawValue else { return }
    guard streams[head.stream_id] == nil, closed.isKnownToBeOver(head.stream_id) else { return }
    terminate(.streamClosed, "the peer sends on a stream that is over")
  }

  func beginHeaders(_ id: Int32, _ category: nghttp2_headers_category) {
    if category == NGHTTP2_HCAT_REQUEST {
      closed.opened(id)
      streams[id] = HTTP2Stream(id: id, session: self)
    }
    headBegan = loop.now
    block.begin(isTrailer: category == NGHTTP2_HCAT_HEADERS)
  }

  func received(_ frame: nghttp2_frame) {
    let isLast = frame.hd.flags & UInt8(NGHTTP2_FLAG_END_STREAM.rawValue) != 0
    switch UInt32(frame.hd.type) {
    case NGHTTP2_HEADERS.rawValue:
      headBegan = nil
      if let stream = streams[frame.hd.stream_id] { receivedHeaders(stream, isLast: isLast) }
    case NGHTTP2_DATA.rawValue:
      if frame.hd.length == 0 && !isLast { countIdleFrame() }
      if isLast { streams[frame.hd.stream_id]?.consumer?.receivedEnd(trailers: nil) }
    case NGHTTP2_RST_STREAM.rawValue:
      if role == .server { countReset() }
    case NGHTTP2_PING.rawValue:
      if frame.hd.flags & UInt8(NGHTTP2_FLAG_ACK.rawValue) != 0 { pingAcknowledged() } else { countIdleFrame() }
    case NGHTTP2_GOAWAY.rawValue:
      peerGoesAway()
    case NGHTTP2_WINDOW_UPDATE.rawValue:
      break
    default:
      countIdleFrame()
    }
  }

  private func receivedHeaders(_ stream: HTTP2Stream, isLast: Bool) {
    if role == .server && !block.isTrailer { return open(stream, isLast) }
    // A client sees a final answer without a body as trailers as well: gRPC calls it trailers-only.
    if let status = block.status {
      guard status >= 200 else { return }
      stream.consumer?.received(status: status, block.takeFields())
      if isLast { stream.consumer?.receivedEnd(trailers: nil) }
    } else if isLast {
      stream.consumer?.receivedEnd(trailers: block.refusal == nil ? block.takeFields() : nil)
    }
  }

  private func open(_ stream: HTTP2Stream, _ isLast: Bool) {
    switch block.requestHead() {
    case .success(let head):
      delegate?.session(self, opened: stream, head, isComplete: isLast)
    case .failure(let refusal):
      delegate?.session(self, refused: refusal, on: stream)
      if !isLast { stream.resetSoon() }
    }
  }
}
