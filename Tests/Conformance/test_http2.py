"""HTTP/2 at the gateway's own port, in the order of RFC 9113, with frames that a well-behaved client never sends."""
import json
import struct

import pytest
from h2_raw import (
    CANCEL, COMPRESSION_ERROR, ENHANCE_YOUR_CALM, FLOW_CONTROL_ERROR, FRAME_SIZE_ERROR, NO_ERROR, PREFACE, PROTOCOL_ERROR,
    REFUSED_STREAM, STREAM_CLOSED, Closed, Connection,
)
from hpack import Encoder
from hyperframe.frame import (
    ContinuationFrame, DataFrame, GoAwayFrame, HeadersFrame, PingFrame, PriorityFrame, PushPromiseFrame, RstStreamFrame,
    SettingsFrame, WindowUpdateFrame,
)
from paths import FIXTURES

GET = [(":method", "GET"), (":scheme", "https"), (":authority", "localhost"), (":path", "/health")]
POST = [(":method", "POST"), (":scheme", "https"), (":authority", "localhost"), (":path", "/api/examples/all-types"),
        ("content-type", "application/json")]


@pytest.fixture
def connection(stack):
    with Connection(stack.https, stack.authority) as opened:
        yield opened


def raw_frame(type, flags, stream, payload=b""):
    return struct.pack(">I", len(payload))[1:] + bytes([type, flags]) + struct.pack(">I", stream) + payload


def fixture(name):
    path = FIXTURES / "wire/dev/http2" / name
    if not path.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason=f"the HTTP/2 cases are not at {path}"), id="no-cases")]
    return [pytest.param(case, id=case["id"]) for case in json.loads(path.read_text())]


def connection_error(connection, *codes, stream=None):
    """The server says one of these codes and closes; being only closed is right as well (RFC 9113, 5.4.1)."""
    kind, code = connection.fate(stream)
    assert (kind == "connection" and code in codes) or kind == "closed", (kind, code)


def stream_error(connection, stream, *codes):
    """The stream is reset, or treated as a connection error, which RFC 9113 5.4 allows everywhere."""
    kind, code = connection.fate(stream)
    assert kind in ("stream", "connection") and code in codes or kind == "closed", (kind, code)


def ignored_or_stream_closed(connection):
    """Late DATA: RFC 9113, 5.1, wants STREAM_CLOSED, and lets an endpoint ignore it for a while."""
    kind, code = connection.fate(None, within=0.2)
    assert kind == "nothing" and connection.ping() or code in (None, STREAM_CLOSED)


def malformed(connection, stream):
    """RFC 9113, 8.1.1: a stream error PROTOCOL_ERROR, possibly after an answer 400."""
    kind, code = connection.fate(stream)
    assert (kind, code) in (("stream", PROTOCOL_ERROR), ("connection", PROTOCOL_ERROR), ("answer", 400), ("closed", None)), (kind, code)


# The corpora

@pytest.mark.parametrize("case", fixture("frames.json"))
def test_frames_of_the_corpus(connection, case):
    """The error cases have their codes. The others are frames without their context: they must not break the server."""
    wire = bytes.fromhex(case["wire"])
    type, flags = wire[3], wire[4]
    stream = struct.unpack(">I", wire[5:9])[0]
    if type == 0 and stream == 1 and case["error"]:
        # DATA needs an open stream before its own fault can be seen.
        connection.send(connection.headers(1, POST, ("END_HEADERS",)))
    connection.send_raw(wire)
    if not case["error"]:
        connection.fate(stream or None, within=0.2)
        return
    kind, code = connection.fate(stream or None)
    # A client must not push at all: that is a connection error PROTOCOL_ERROR, whatever the numbers.
    assert kind == "closed" or (kind in ("connection", "stream") and code in case["error"]), (kind, code)


@pytest.mark.parametrize("story", fixture("hpack.json"))
def test_header_blocks_of_the_corpus(connection, story):
    """Every block of a story is understood, in its order: a decoder that loses its table breaks the connection."""
    stream = -1
    for case in story["cases"]:
        stream += 2
        names = [name for field in case["headers"] for name in field]
        if "header_table_size" in case or ":status" in names:
            pytest.skip("the story is for a decoder of answers, or needs settings of its own")
        frame = connection.headers(stream, None, data=bytes.fromhex(case["wire"]))
        connection.send(frame)
        kind, code = connection.fate(stream)
        # These are requests of old browsers: some hold fields that HTTP/2 forbids, and those are refused one by one.
        assert kind in ("answer", "stream"), (case["seqno"], kind, code)
    assert connection.ping()


def test_after_an_error_the_connection_ends(connection):
    connection.send_raw(raw_frame(6, 0, 1, bytes(8)))
    connection_error(connection, PROTOCOL_ERROR)
    with pytest.raises(Closed):
        while True:
            connection.read(2)
    assert not connection.ping()


# 3.4 The preface

@pytest.mark.parametrize("preface", [
    b"GET / HTTP/1.1\r\nhost: x\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n" + raw_frame(4, 0, 0), PREFACE + raw_frame(6, 0, 0, bytes(8)),
    PREFACE + raw_frame(1, 5, 1, Encoder().encode(GET)), b"\0" * 100,
], ids=["http1", "misspelt", "ping-first", "headers-first", "zeros"])
def test_a_wrong_beginning(stack, preface):
    with Connection(stack.https, stack.authority, handshake=False) as connection:
        connection.send_raw(preface)
        connection_error(connection, PROTOCOL_ERROR)


def test_the_server_begins_with_its_settings(stack):
    with Connection(stack.https, stack.authority, handshake=False) as connection:
        first = connection.read()
        assert isinstance(first, SettingsFrame) and "ACK" not in first.flags
        settings = first.settings
        assert settings[SettingsFrame.MAX_CONCURRENT_STREAMS] <= 256
        assert settings[SettingsFrame.MAX_HEADER_LIST_SIZE] <= 65_536
        assert settings[SettingsFrame.ENABLE_CONNECT_PROTOCOL] == 1


def test_a_preface_in_pieces(stack):
    with Connection(stack.https, stack.authority, handshake=False) as connection:
        for byte in PREFACE + SettingsFrame(0).serialize():
            connection.send_raw(bytes([byte]))
        assert connection.ping()


# 4.1 and 4.2 Frames

def test_unknown_frames_are_ignored(connection):
    connection.send_raw(raw_frame(0xF0, 0xFF, 0, b"whatever") + raw_frame(0xF1, 0, 77, b""))
    assert connection.ping()


def test_an_unknown_flag_and_the_reserved_bit_are_ignored(connection):
    connection.send_raw(raw_frame(6, 0xF6, 0, b"12345678")[:5] + struct.pack(">I", 0x80000000) + b"12345678")
    assert connection.ping()


@pytest.mark.parametrize("type, stream", [(0, 1), (1, 1), (6, 0), (4, 0)], ids=["data", "headers", "ping", "settings"])
def test_a_frame_larger_than_allowed(connection, type, stream):
    if type == 0:
        connection.send(connection.headers(1, POST, ("END_HEADERS",)))
    try:
        connection.send_raw(raw_frame(type, 0, stream, bytes(16_385)))
    except Closed:
        pass
    connection_error(connection, FRAME_SIZE_ERROR, stream=stream or None)


# 4.3 Header blocks

def test_a_block_that_cannot_be_decoded(connection):
    connection.send(connection.headers(1, None, data=b"\xff\xff\xff\xff\xff\xff"))
    connection_error(connection, COMPRESSION_ERROR)


def test_an_index_beyond_the_table(connection):
    connection.send(connection.headers(1, None, data=b"\xc8"))
    connection_error(connection, COMPRESSION_ERROR)


def test_a_table_larger_than_allowed(connection):
    connection.send(connection.headers(1, None, data=b"\x3f\xe1\xff\x03" + Encoder().encode(GET)))
    connection_error(connection, COMPRESSION_ERROR)


def test_another_frame_between_headers_and_continuation(connection):
    block = connection.encoder.encode(GET)
    connection.send(connection.headers(1, None, ("END_STREAM",), data=block[:3]), PingFrame(0, b"12345678"))
    connection_error(connection, PROTOCOL_ERROR)


def test_headers_of_another_stream_between(connection):
    block = connection.encoder.encode(GET)
    connection.send(connection.headers(1, None, ("END_STREAM",), data=block[:3]), connection.headers(3, None, data=block))
    connection_error(connection, PROTOCOL_ERROR)


def test_a_continuation_of_another_stream(connection):
    block = connection.encoder.encode(GET)
    frame = ContinuationFrame(3, block[3:])
    frame.flags.add("END_HEADERS")
    connection.send(connection.headers(1, None, ("END_STREAM",), data=block[:3]), frame)
    connection_error(connection, PROTOCOL_ERROR)


def test_a_continuation_of_nothing(connection):
    frame = ContinuationFrame(1, b"\x82")
    frame.flags.add("END_HEADERS")
    connection.send(frame)
    connection_error(connection, PROTOCOL_ERROR)


def test_a_continuation_after_the_end_of_headers(connection):
    connection.send(connection.headers(1, GET))
    frame = ContinuationFrame(1, b"\x82")
    frame.flags.add("END_HEADERS")
    connection.send(frame)
    connection_error(connection, PROTOCOL_ERROR, STREAM_CLOSED)


def test_headers_in_many_continuations(connection):
    block = connection.encoder.encode([*GET, ("x-long", "value" * 20)])
    connection.send(connection.headers(1, None, ("END_STREAM",), data=block[:1]))
    for start in range(1, len(block), 16):
        frame = ContinuationFrame(1, block[start:start + 16])
        if start + 16 >= len(block):
            frame.flags.add("END_HEADERS")
        connection.send(frame)
    assert connection.answer(1).status == 200


def test_headers_beyond_the_limit(connection):
    block = connection.encoder.encode([*GET, *((f"x-{number}", "v" * 300) for number in range(120))])
    connection.send(connection.headers(1, None, ("END_STREAM",), data=block[:16_000]))
    for start in range(16_000, len(block), 16_000):
        frame = ContinuationFrame(1, block[start:start + 16_000])
        if start + 16_000 >= len(block):
            frame.flags.add("END_HEADERS")
        connection.send(frame)
    assert connection.answer(1).status == 431
    assert connection.ping()


# 5.1 Streams

def test_data_on_an_idle_stream(connection):
    connection.send(DataFrame(1, b"x"))
    connection_error(connection, PROTOCOL_ERROR, STREAM_CLOSED)


@pytest.mark.parametrize("frame", [RstStreamFrame(1, 8), WindowUpdateFrame(1, window_increment=10)], ids=["reset", "window"])
def test_frames_on_an_idle_stream(connection, frame):
    connection.send(frame)
    connection_error(connection, PROTOCOL_ERROR)


def test_data_after_the_end_of_a_stream(connection):
    stream = connection.get("/health")
    connection.answer(stream)
    connection.send(DataFrame(stream, b"x"))
    ignored_or_stream_closed(connection)


def test_headers_after_the_end_of_a_stream(connection):
    stream = connection.get("/health")
    connection.answer(stream)
    connection.send(connection.headers(stream, GET))
    connection_error(connection, STREAM_CLOSED, PROTOCOL_ERROR)


def test_data_after_a_reset(connection):
    connection.send(connection.headers(1, POST, ("END_HEADERS",)), RstStreamFrame(1, CANCEL), DataFrame(1, b"late"))
    ignored_or_stream_closed(connection)


def test_an_even_stream(connection):
    connection.send(connection.headers(2, GET))
    connection_error(connection, PROTOCOL_ERROR)


def test_a_stream_below_the_last(connection):
    connection.send(connection.headers(5, GET))
    connection.answer(5)
    connection.send(connection.headers(3, GET))
    connection_error(connection, PROTOCOL_ERROR, STREAM_CLOSED)


def test_headers_on_the_connection_itself(connection):
    connection.send_raw(raw_frame(1, 5, 0, connection.encoder.encode(GET)))
    connection_error(connection, PROTOCOL_ERROR)


def test_more_streams_than_allowed(connection):
    connection.ping()
    limit = connection.server_settings[SettingsFrame.MAX_CONCURRENT_STREAMS]
    streams = [connection.request(POST, end=False) for _ in range(limit + 1)]
    kind, code = connection.fate(streams[-1])
    assert (kind, code) in (("stream", REFUSED_STREAM), ("stream", PROTOCOL_ERROR), ("connection", PROTOCOL_ERROR))


# 5.3 Priority

@pytest.mark.parametrize("how", ["headers", "priority"])
def test_a_stream_that_depends_on_itself(connection, how):
    if how == "headers":
        frame = HeadersFrame(1, connection.encoder.encode(GET), depends_on=1)
        for flag in ("END_HEADERS", "END_STREAM", "PRIORITY"):
            frame.flags.add(flag)
        connection.send(frame)
    else:
        connection.send(PriorityFrame(1, depends_on=1))
    # RFC 9113 has deprecated priorities: an error, or nothing at all.
    kind, code = connection.fate(1, within=0.5)
    assert (kind, code) in (("stream", PROTOCOL_ERROR), ("connection", PROTOCOL_ERROR), ("answer", 200), ("nothing", None), ("closed", None))


# 6 Frames one by one

@pytest.mark.parametrize("frame, codes", [
    (raw_frame(0, 0, 0, b"x"), [PROTOCOL_ERROR]),
    (raw_frame(0, 8, 1, b"\x05abc"), [PROTOCOL_ERROR]),
    (raw_frame(2, 0, 0, bytes(5)), [PROTOCOL_ERROR]),
    (raw_frame(3, 0, 0, bytes(4)), [PROTOCOL_ERROR]),
    (raw_frame(3, 0, 1, bytes(3)), [FRAME_SIZE_ERROR]),
    (raw_frame(4, 0, 1), [PROTOCOL_ERROR]),
    (raw_frame(4, 0, 0, bytes(5)), [FRAME_SIZE_ERROR]),
    (raw_frame(4, 1, 0, bytes(6)), [FRAME_SIZE_ERROR]),
    (raw_frame(4, 0, 0, struct.pack(">HI", 2, 2)), [PROTOCOL_ERROR]),
    (raw_frame(4, 0, 0, struct.pack(">HI", 4, 1 << 31)), [FLOW_CONTROL_ERROR]),
    (raw_frame(4, 0, 0, struct.pack(">HI", 5, 16_383)), [PROTOCOL_ERROR]),
    (raw_frame(4, 0, 0, struct.pack(">HI", 5, 1 << 24)), [PROTOCOL_ERROR]),
    (raw_frame(5, 4, 1, struct.pack(">I", 2) + b"\x82"), [PROTOCOL_ERROR]),
    (raw_frame(6, 0, 0, bytes(7)), [FRAME_SIZE_ERROR]),
    (raw_frame(6, 0, 1, bytes(8)), [PROTOCOL_ERROR]),
    (raw_frame(7, 0, 1, bytes(8)), [PROTOCOL_ERROR]),
    (raw_frame(7, 0, 0, bytes(7)), [FRAME_SIZE_ERROR]),
    (raw_frame(8, 0, 0, bytes(4)), [PROTOCOL_ERROR]),
    (raw_frame(8, 0, 0, bytes(3)), [FRAME_SIZE_ERROR]),
    (raw_frame(8, 0, 0, struct.pack(">I", 0x7FFFFFFF)), [FLOW_CONTROL_ERROR]),
], ids=[
    "data-stream-0", "data-padding", "priority-stream-0", "reset-stream-0", "reset-size", "settings-stream-1", "settings-size",
    "settings-ack-size", "settings-push-2", "settings-window", "settings-frame-small", "settings-frame-large", "push-promise",
    "ping-size", "ping-stream-1", "goaway-stream-1", "goaway-size", "window-zero", "window-size", "window-overflow",
])
def test_frames_with_a_fault_of_the_connection(connection, frame, codes):
    connection.send(connection.headers(1, POST, ("END_HEADERS",)))
    connection.send_raw(frame)
    connection_error(connection, *codes)


@pytest.mark.parametrize("increment, code", [(0, PROTOCOL_ERROR), (0x7FFFFFFF, FLOW_CONTROL_ERROR)], ids=["zero", "overflow"])
def test_a_wrong_window_of_a_stream(connection, increment, code):
    connection.send(connection.headers(1, POST, ("END_HEADERS",)))
    connection.send_raw(raw_frame(8, 0, 1, struct.pack(">I", increment)))
    stream_error(connection, 1, code)


def test_settings_are_acknowledged_in_order(connection):
    for _ in range(3):
        connection.send(SettingsFrame(0, settings={SettingsFrame.INITIAL_WINDOW_SIZE: 70_000}))
    acknowledged = 0
    while acknowledged < 4:
        frame = connection.read()
        acknowledged += isinstance(frame, SettingsFrame) and "ACK" in frame.flags


def test_unknown_settings_are_ignored(connection):
    connection.send_raw(raw_frame(4, 0, 0, struct.pack(">HI", 0xFA, 1)))
    assert connection.ping()


def test_a_ping_comes_back_as_it_was(connection):
    assert connection.ping(b"\0\xff345678")


def test_more_data_than_the_window(connection):
    connection.ping()
    window = connection.server_settings[SettingsFrame.INITIAL_WINDOW_SIZE]
    # Nobody reads the body of a request to a path that waits for all of it, unless it fits.
    connection.send(connection.headers(1, [*POST[:3], (":path", "/health"), ("content-type", "x/y")], ("END_HEADERS",)))
    try:
        for _ in range(window // 16_000 + 300):
            connection.send(DataFrame(1, bytes(16_000)))
    except Closed:
        pass
    kind, code = connection.fate(1)
    assert (kind, code) in (("connection", FLOW_CONTROL_ERROR), ("stream", FLOW_CONTROL_ERROR), ("answer", 405), ("closed", None))


# 6.9 The client's window is kept

def test_the_client_s_window_is_kept(stack):
    with Connection(stack.https, stack.authority, settings={SettingsFrame.INITIAL_WINDOW_SIZE: 1_000}, window=False) as connection:
        stream = connection.get("/big.bin")
        while stream not in connection.answers or len(connection.answers[stream].body) < 1_000:
            connection.read()
        for number in range(1, 5):
            connection.ping()
            assert len(connection.answers[stream].body) == 1_000 * number
            connection.send(WindowUpdateFrame(stream, window_increment=1_000))
            while len(connection.answers[stream].body) < 1_000 * (number + 1):
                connection.read()
        # A window that shrinks below what is in flight becomes negative; nothing may come until it is positive again.
        connection.send(SettingsFrame(0, settings={SettingsFrame.INITIAL_WINDOW_SIZE: 0}))
        connection.ping()
        connection.send(WindowUpdateFrame(stream, window_increment=500))
        connection.ping()
        assert len(connection.answers[stream].body) == 5_000
        connection.send(RstStreamFrame(stream, CANCEL))
        assert connection.ping()


def test_frames_are_no_larger_than_the_client_takes(connection):
    stream = connection.get("/big.bin")
    while not connection.answers.get(stream) or not connection.answers[stream].ended:
        frame = connection.read()
        assert not isinstance(frame, DataFrame) or len(frame.data) <= 16_384
    assert len(connection.answers[stream].body) == 8 << 20


# 8 Requests

MALFORMED = {
    "upper case": [*GET, ("X-Upper", "v")],
    "connection": [*GET, ("connection", "keep-alive")],
    "transfer-encoding": [*GET, ("transfer-encoding", "chunked")],
    "keep-alive": [*GET, ("keep-alive", "timeout=5")],
    "upgrade": [*GET, ("upgrade", "h2c")],
    "proxy-connection": [*GET, ("proxy-connection", "close")],
    "te": [*GET, ("te", "gzip")],
    "no method": GET[1:],
    "no scheme": [GET[0], *GET[2:]],
    "no path": GET[:3],
    "empty path": [*GET[:3], (":path", "")],
    "two methods": [GET[0], *GET],
    "two paths": [*GET, (":path", "/")],
    "pseudo after regular": [*GET[:3], ("x-a", "b"), GET[3]],
    "unknown pseudo": [*GET, (":strange", "x")],
    "answer's pseudo": [*GET, (":status", "200")],
    "space in name": [*GET, ("x y", "v")],
    "empty name": [*GET, ("", "v")],
    "newline in value": [*GET, ("x-a", "b\r\nc: d")],
    "null in value": [*GET, ("x-a", "b\0c")],
    "path without slash": [*GET[:3], (":path", "health")],
    "path with space": [*GET[:3], (":path", "/he alth")],
    "path with fragment": [*GET[:3], (":path", "/health#x")],
    "method that is no token": [(":method", "GE T"), *GET[1:]],
    "two lengths": [*POST, ("content-length", "1"), ("content-length", "2")],
    "length that is no number": [*POST, ("content-length", "1x")],
    "negative length": [*POST, ("content-length", "-1")],
    "host that differs": [*GET, ("host", "elsewhere")],
    "user information in authority": [*GET[:2], (":authority", "me@localhost"), GET[3]],
    "connect with a path": [(":method", "CONNECT"), *GET[1:]],
    "protocol without connect": [*GET, (":protocol", "websocket")],
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_requests(connection, name):
    connection.send(connection.headers(1, MALFORMED[name]))
    malformed(connection, 1)


def test_te_trailers_is_allowed(connection):
    connection.send(connection.headers(1, [*GET, ("te", "trailers")]))
    assert connection.answer(1).status == 200


def test_cookies_in_crumbs(connection):
    connection.send(connection.headers(1, [*GET, ("cookie", "a=b"), ("cookie", "c=d")]))
    assert connection.answer(1).status == 200


@pytest.mark.parametrize("length, body", [(5, b"{}"), (1, b"{}"), (2, b"")], ids=["short", "long", "none"])
def test_a_body_that_is_not_as_long_as_it_says(connection, length, body):
    stream = connection.request([*POST, ("content-length", str(length))], body)
    malformed(connection, stream)


def test_trailers(connection):
    connection.send(connection.headers(1, POST, ("END_HEADERS",)), DataFrame(1, b'{"int32": 3}'))
    connection.send(connection.headers(1, [("x-sum", "3")]))
    answer = connection.answer(1)
    assert (answer.status, json.loads(answer.body)["int32"]) == (200, 3)


def test_trailers_that_do_not_end_the_stream(connection):
    connection.send(connection.headers(1, POST, ("END_HEADERS",)), DataFrame(1, b"{}"))
    connection.send(connection.headers(1, [("x-sum", "3")], ("END_HEADERS",)))
    stream_error(connection, 1, PROTOCOL_ERROR)


def test_trailers_with_pseudo_fields(connection):
    connection.send(connection.headers(1, POST, ("END_HEADERS",)), DataFrame(1, b"{}"))
    connection.send(connection.headers(1, [(":path", "/other")]))
    malformed(connection, 1)


def test_many_requests_at_once(connection):
    streams = [connection.get("/health") for _ in range(100)]
    assert {connection.answer(stream).status for stream in streams} == {200}


def test_large_bodies_both_ways(connection):
    body = json.dumps({"strings": ["x" * 16_000] * 50}).encode()
    stream = connection.request([*POST, ("content-length", str(len(body)))], end=False)
    sent = 0
    connection.ping()
    while sent < len(body):
        piece = body[sent:sent + 8_000]
        sent += len(piece)
        frame = DataFrame(stream, piece)
        if sent == len(body):
            frame.flags.add("END_STREAM")
        connection.send(frame)
        connection.ping()
    answer = connection.answer(stream)
    assert answer.status == 200 and len(json.loads(answer.body)["strings"]) == 50


def test_an_answer_before_the_end_of_the_body(connection):
    stream = connection.request([*POST[:3], (":path", "/api/nowhere")], end=False)
    assert connection.answer(stream).status == 404
    # The rest is not wanted: the server says so, and the connection goes on.
    while connection.answers[stream].reset is None:
        connection.read()
    assert connection.answers[stream].reset == NO_ERROR
    assert connection.answer(connection.get("/health")).status == 200


def test_head_and_options(connection):
    answer = connection.answer(connection.get("/big.bin", method="HEAD"))
    assert (answer.status, answer.fields["content-length"], answer.body) == (200, str(8 << 20), b"")
    stream = connection.request([(":method", "OPTIONS"), (":scheme", "https"), (":authority", "localhost"), (":path", "*")])
    assert connection.answer(stream).status in (204, 400, 404, 405)


def test_a_plain_connect_is_not_offered(connection):
    stream = connection.request([(":method", "CONNECT"), (":authority", "elsewhere:443")], end=False)
    kind, status = connection.fate(stream)
    assert kind in ("answer", "stream") and status in (400, 404, 405, 501, PROTOCOL_ERROR, REFUSED_STREAM)


def test_goaway_of_the_client_is_taken(connection):
    stream = connection.get("/big.bin")
    connection.send(GoAwayFrame(0, last_stream_id=0, error_code=0))
    assert len(connection.answer(stream).body) == 8 << 20


# RFC 8441

def test_a_websocket_on_a_stream(connection):
    stream = connection.request([
        (":method", "CONNECT"), (":protocol", "websocket"), (":scheme", "https"), (":authority", "localhost"),
        (":path", "/api/live"), ("sec-websocket-version", "13"), ("origin", "https://localhost")], end=False)
    while stream not in connection.answers:
        connection.read()
    assert connection.answers[stream].status == 200
    text = b'{"type":"ping"}'
    connection.send(DataFrame(stream, bytes([0x81, 0x80 | len(text)]) + bytes(4) + text))
    while b'{"type":"pong"}' not in connection.answers[stream].body:
        connection.read()
    # Other requests go on beside it.
    assert connection.answer(connection.get("/health")).status == 200
    connection.send(DataFrame(stream, bytes([0x88, 0x82, 0, 0, 0, 0]) + struct.pack(">H", 1000)))
    answer = connection.answer(stream)
    assert answer.body.endswith(b"\x88\x02" + struct.pack(">H", 1000)) and answer.ended


def test_a_websocket_of_another_origin_on_a_stream(connection):
    stream = connection.request([
        (":method", "CONNECT"), (":protocol", "websocket"), (":scheme", "https"), (":authority", "localhost"),
        (":path", "/api/live"), ("sec-websocket-version", "13"), ("origin", "https://elsewhere.example")], end=False)
    assert connection.answer(stream).status == 403
