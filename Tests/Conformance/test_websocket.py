"""WebSockets at the gateway: the handshake, every rule about frames, and what the two sockets say."""
import base64
import json
import os
import struct
import zlib

import pytest
from paths import FIXTURES
from rest import Rest
from websockets.sync.client import connect as open_websocket
from ws_raw import BINARY, CLOSE, CONTINUATION, PING, PONG, TEXT, WebSocket, frame

PING_TEXT = b'{"type":"ping"}'
PONG_TEXT = b'{"type":"pong"}'
CASES = FIXTURES / "wire/dev/websocket/rfc6455.json"


def vectors(kind):
    if not CASES.exists():
        return [pytest.param(None, marks=pytest.mark.skip(reason=f"the WebSocket cases are not at {CASES}"), id="no-cases")]
    return json.loads(CASES.read_text())[kind]


def name(case):
    return case and (case.get("why") or case.get("desc") or case.get("key"))


@pytest.fixture
def socket(stack):
    with WebSocket(stack.https, stack.authority) as opened:
        assert opened.opening.status == 101
        yield opened


def is_alive(socket):
    socket.send(frame(TEXT, PING_TEXT))
    return socket.receive() == (TEXT, PONG_TEXT)


# The handshake

@pytest.mark.parametrize("case", vectors("handshake"), ids=name)
def test_the_key_is_answered(stack, case):
    with WebSocket(stack.https, stack.authority, key=case["key"]) as socket:
        fields = socket.opening.fields
        assert (socket.opening.status, fields["sec-websocket-accept"]) == (101, case["accept"])
        assert fields["upgrade"].lower() == "websocket" and fields["connection"].lower() == "upgrade"


@pytest.mark.parametrize("changes, status", [
    ({"Sec-WebSocket-Version": "12"}, 426), ({"Sec-WebSocket-Key": None}, 400), ({"Sec-WebSocket-Key": "short"}, 400),
    ({"Sec-WebSocket-Version": None}, 426), ({"Upgrade": "h2c"}, 426), ({"Connection": "keep-alive"}, 426),
    ({"Upgrade": None, "Connection": None}, 426),
], ids=lambda value: str(value))
def test_a_wrong_handshake(stack, changes, status):
    fields = {"Host": "localhost", "Upgrade": "websocket", "Connection": "Upgrade",
              "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(), "Sec-WebSocket-Version": "13", **changes}
    from h1_raw import Connection
    with Connection(stack.https, stack.authority) as connection:
        lines = ["GET /api/live HTTP/1.1", *(f"{field}: {value}" for field, value in fields.items() if value)]
        connection.send("\r\n".join(lines).encode() + b"\r\n\r\n")
        assert connection.answer().status in (status, 400, 426)


@pytest.mark.parametrize("path", ["/api/live", "/api/examples/events/watch"])
@pytest.mark.parametrize("origin, status", [
    ("https://evil.example", 403), ("null", 403), ("http://localhost", 403), ("https://localhost.evil.example", 403), (None, 101),
    ("own", 101),
])
def test_only_our_own_pages_may_open_it(stack, path, origin, status):
    if origin == "own":
        origin = f"https://localhost:{stack.https}"
    fields = [f"Origin: {origin}"] if origin else []
    with WebSocket(stack.https, stack.authority, path, fields) as socket:
        assert socket.opening.status == status


def test_frames_sent_with_the_handshake_are_not_lost(stack):
    from h1_raw import Connection
    with Connection(stack.https, stack.authority) as connection:
        connection.send((f"GET /api/live HTTP/1.1\r\nHost: localhost:{stack.https}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n").encode()
                        + frame(TEXT, PING_TEXT))
        assert connection.answer().status == 101
        while PONG_TEXT not in connection.buffer:
            assert connection._more(5)


# Frames

@pytest.mark.parametrize("case", vectors("server_must_fail"), ids=name)
def test_frames_of_the_corpus_that_must_fail(socket, case):
    socket.send(bytes.fromhex(case["hex"]))
    assert socket.close_code() == case["close"]
    assert socket.is_over(4)


def test_a_frame_of_the_corpus(socket):
    # "Hello" is no message of this protocol, but a good frame: 1008, not 1002.
    socket.send(bytes.fromhex("818537fa213d7f9f4d5158"))
    assert socket.close_code() == 1008


def test_fragments_with_pings_between(socket):
    socket.send(frame(TEXT, PING_TEXT[:5], final=False))
    socket.send(frame(PING, b"between"))
    assert socket.receive() == (PONG, b"between")
    socket.send(frame(CONTINUATION, b"", final=False) + frame(CONTINUATION, PING_TEXT[5:9], final=False))
    socket.send(frame(PONG, b"unasked") + frame(CONTINUATION, PING_TEXT[9:]))
    assert socket.receive() == (TEXT, PONG_TEXT)


def test_a_byte_at_a_time(socket):
    for byte in frame(TEXT, PING_TEXT):
        socket.send(bytes([byte]))
    assert socket.receive() == (TEXT, PONG_TEXT)


def test_many_frames_at_once(socket):
    socket.send(frame(TEXT, PING_TEXT) * 500)
    assert all(socket.receive() == (TEXT, PONG_TEXT) for _ in range(500))


@pytest.mark.parametrize("payload", [b"", b"x", b"y" * 125])
def test_a_ping_is_answered_with_what_it_held(socket, payload):
    socket.send(frame(PING, payload))
    assert socket.receive() == (PONG, payload)


@pytest.mark.parametrize("data, code", [
    (frame(CONTINUATION, b"x"), 1002),
    (frame(TEXT, b"x", final=False) + frame(TEXT, b"y"), 1002),
    (frame(TEXT, b"x", reserved=2), 1002),
    (frame(TEXT, b"x", reserved=1), 1002),
    (frame(TEXT, b"x", reserved=4), 1002),
    *((frame(opcode, b"x"), 1002) for opcode in (3, 7, 11, 15)),
    (frame(PING, b"x" * 126), 1002),
    (frame(PING, b"x", final=False), 1002),
    (frame(CLOSE, b"x"), 1002),
    (frame(TEXT, b"x", masked=False), 1002),
    (b"\x81\xff\x80" + bytes(7) + bytes(4), 1002),
    (frame(TEXT, b"\xff"), 1007),
    (frame(TEXT, b"\xed\xa0\x80"), 1007),
    (frame(TEXT, b"\xf4\x90\x80\x80"), 1007),
    (frame(TEXT, b"\xc0\xaf"), 1007),
    (frame(TEXT, b"half \xe2\x82"), 1007),
    (frame(CLOSE, struct.pack(">H", 1000) + b"\xff"), 1007),
    # It has not ended, and is wrong already.
    (frame(TEXT, b"\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5\xf4\x90", final=False), 1007),
    (frame(BINARY, b"x"), 1008),
    (frame(TEXT, b"not a message of this protocol"), 1008),
    (b"\x81\xff" + struct.pack(">Q", 1 << 40) + bytes(4), 1009),
    (frame(TEXT, b" " * (64 << 10 | 1)), 1009),
    (frame(TEXT, b" " * 60_000, final=False) + frame(CONTINUATION, b" " * 10_000), 1009),
])
def test_what_ends_a_connection(socket, data, code):
    socket.send(data)
    assert socket.close_code() == code


def test_a_character_cut_by_a_fragment_is_fine(socket):
    # It is no message of this protocol, so that the answer is 1008 and not 1007.
    socket.send(frame(TEXT, b"\xe2\x82", final=False) + frame(CONTINUATION, b"\xac"))
    assert socket.close_code() == 1008


@pytest.mark.parametrize("code", [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999])
def test_a_goodbye_is_answered(socket, code):
    socket.send(frame(CLOSE, struct.pack(">H", code) + "à bientôt".encode()))
    assert socket.close_code() == code
    assert socket.is_over(4)


def test_a_goodbye_without_a_code(socket):
    socket.send(frame(CLOSE))
    assert socket.close_code() in (1000, 1005)


@pytest.mark.parametrize("code", [0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535])
def test_codes_that_nobody_may_send(socket, code):
    socket.send(frame(CLOSE, struct.pack(">H", code)))
    assert socket.close_code() == 1002


def test_nothing_is_heard_after_a_goodbye(socket):
    socket.send(frame(CLOSE, struct.pack(">H", 1000)) + frame(TEXT, PING_TEXT) + frame(PING, b"x"))
    assert socket.receive() == (CLOSE, struct.pack(">H", 1000))
    assert socket.is_over(4) and socket.buffer == b""


# Compression

def deflated(stack):
    return open_websocket(
        f"wss://localhost:{stack.https}/api/live", ssl=Rest(stack.https, stack.authority).context, compression="deflate")


def test_compression_is_agreed_on_and_works(stack):
    with deflated(stack) as socket:
        assert "permessage-deflate" in socket.response.headers["Sec-WebSocket-Extensions"]
        for _ in range(50):
            socket.send(PING_TEXT.decode())
            assert socket.recv(timeout=5) == PONG_TEXT.decode()


@pytest.mark.parametrize("offer", [
    "permessage-deflate", "permessage-deflate; client_no_context_takeover; server_no_context_takeover",
    "permessage-deflate; server_max_window_bits=9", "permessage-deflate; client_max_window_bits",
    "permessage-deflate; strange=1, permessage-deflate",
])
def test_offers(stack, offer):
    with WebSocket(stack.https, stack.authority, fields=[f"Sec-WebSocket-Extensions: {offer}"]) as socket:
        assert socket.opening.status == 101
        chosen = socket.opening.fields.get("sec-websocket-extensions", "")
        assert "strange" not in chosen
        if not chosen:
            assert is_alive(socket)
            return
        packer = zlib.compressobj(wbits=-15 if "client_max_window_bits" not in chosen else -9)
        packed = packer.compress(PING_TEXT) + packer.flush(zlib.Z_SYNC_FLUSH)
        socket.send(frame(TEXT, packed[:-4], reserved=4))
        assert socket.receive()[0] == TEXT


def test_offers_that_make_no_sense_are_not_taken(stack):
    for offer in ("permessage-deflate; server_max_window_bits=99", "x-webkit-deflate-frame", "permessage-deflate; client_max_window_bits=7"):
        with WebSocket(stack.https, stack.authority, fields=[f"Sec-WebSocket-Extensions: {offer}"]) as socket:
            assert socket.opening.status in (101, 400) and "sec-websocket-extensions" not in socket.opening.fields


def test_a_bomb_is_defused(stack):
    before = stack["gateway"].memory
    for _ in range(5):
        with WebSocket(stack.https, stack.authority, fields=["Sec-WebSocket-Extensions: permessage-deflate"]) as socket:
            packer = zlib.compressobj(9, wbits=-15)
            packed = packer.compress(b" " * (50 << 20)) + packer.flush(zlib.Z_SYNC_FLUSH)
            assert len(packed) < 64 << 10
            socket.send(frame(TEXT, packed[:-4], reserved=4))
            assert socket.close_code() == 1009
    assert stack["gateway"].memory - before < 32 << 20


def test_rubbish_instead_of_deflate(stack):
    with WebSocket(stack.https, stack.authority, fields=["Sec-WebSocket-Extensions: permessage-deflate"]) as socket:
        socket.send(frame(TEXT, b"\xff" * 20, reserved=4))
        assert socket.close_code() in (1002, 1007)


# What the sockets say

def test_changes_of_events_are_pushed(stack):
    rest = Rest(stack.https, stack.authority)
    with open_websocket(f"wss://localhost:{stack.https}/api/examples/events/watch?type=git_action", ssl=rest.context) as socket:
        made = None
        for kind in ("meeting", "git_action"):
            made = rest.post("/api/examples/events", {"title": f"a {kind}", "type": kind, "start_at": "2026-01-01T00:00:00Z"}).json
        change = json.loads(socket.recv(timeout=5))
        assert (change["kind"], change["event"]["id"], change["event"]["type"]) == ("created", made["id"], "git_action")
        assert rest.ask("DELETE", f"/api/examples/events/{made['id']}").status == 204
        assert json.loads(socket.recv(timeout=5))["kind"] == "deleted"


def test_a_wrong_query_is_a_problem_and_no_socket(stack):
    with WebSocket(stack.https, stack.authority, "/api/examples/events/watch?type=nonsense") as socket:
        assert (socket.opening.status, socket.opening.fields["content-type"]) == (400, "application/problem+json")


def test_live_tells_when_a_service_goes_and_comes_back(home):
    from mesh import Mesh
    with Mesh(home) as mesh:
        rest = Rest(mesh.https, mesh.authority)
        with open_websocket(f"wss://localhost:{mesh.https}/api/live", ssl=rest.context) as socket:
            def told():
                return json.loads(socket.recv(timeout=5))["kind"] == "health"
            def status():
                return {each["name"]: each["status"] for each in rest.get("/health").json["services"]}["notifier"]
            mesh["notifier"].kill()
            while status() != "down":
                assert told()
            mesh["notifier"].start()
            while status() != "ok":
                assert told()
