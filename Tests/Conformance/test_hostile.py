"""Attacks of a few seconds each: meanwhile others are served, memory stays bounded, and attackers are cut off."""
import struct
import threading
import time
from contextlib import ExitStack, contextmanager

import pytest
from h1_raw import Connection as HTTP1
from h2_raw import Closed
from h2_raw import Connection as HTTP2
from hyperframe.frame import ContinuationFrame, DataFrame, PingFrame, RstStreamFrame, SettingsFrame, WindowUpdateFrame
from mesh import Mesh
from rest import Rest
from waiting import eventually

# Generous: the machine is shared with whatever else runs, the attacker included.
PATIENCE = 0.5
MEMORY = 64 << 20
GET = [(":method", "GET"), (":scheme", "https"), (":authority", "localhost"), (":path", "/health")]
POST = [(":method", "POST"), (":scheme", "https"), (":authority", "localhost"), (":path", "/api/examples/all-types"),
        ("content-type", "application/json")]


@pytest.fixture(scope="module")
def target(tmp_path_factory):
    with Mesh(tmp_path_factory.mktemp("hostile"), ["scheduler", "gateway"]) as mesh:
        rest = Rest(mesh.https, mesh.authority)
        eventually(lambda: rest.get("/api/examples/events").status == 200)
        for _ in range(200):
            rest.get("/api/examples/events")
        yield mesh


@contextmanager
def others_are_served(mesh, seconds=1.5):
    """Another client asks all the time; the attack goes on until it has been served for this long."""
    rest = Rest(mesh.https, mesh.authority)
    times, failures, stop = [], [], threading.Event()
    before, peak = mesh["gateway"].memory, 0

    def ask():
        nonlocal peak
        connection = rest.connect()
        while not stop.is_set():
            began = time.monotonic()
            try:
                reply = rest.get("/api/examples/events?limit=10", connection=connection)
                if reply.status != 200:
                    failures.append(reply.status)
            except Exception as error:
                failures.append(repr(error))
                connection = rest.connect()
            times.append(time.monotonic() - began)
            peak = max(peak, mesh["gateway"].memory)
            stop.wait(0.005)
        connection.close()

    asking = threading.Thread(target=ask)
    asking.start()
    began = time.monotonic()
    try:
        yield lambda: time.monotonic() - began < seconds
    finally:
        while time.monotonic() - began < seconds and asking.is_alive():
            time.sleep(0.01)
        stop.set()
        asking.join(20)
    assert mesh["gateway"].process.poll() is None
    assert failures == []
    assert len(times) > 10 and sorted(times)[int(len(times) * 0.95)] < PATIENCE, sorted(times)[-5:]
    assert peak - before < MEMORY, f"{(peak - before) >> 20} MB more"


def attack(mesh, action, going, count=2):
    """Runs `action(connection)` again and again, with a new connection whenever the server cuts it off; counts those."""
    cuts = []

    def run():
        while going():
            try:
                with HTTP2(mesh.https, mesh.authority, window=False) as connection:
                    connection.socket.settimeout(1)
                    while going():
                        action(connection)
                        if connection.goaway and connection.goaway.error_code:
                            raise Closed("told to go")
            except (Closed, OSError, TimeoutError):
                cuts.append(time.monotonic())

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(15)
    return len(cuts)


def heed(connection):
    """Reads what is there, without waiting."""
    try:
        while True:
            connection.read(0.0005)
    except TimeoutError:
        pass


def test_slow_loris(target):
    with ExitStack() as all, others_are_served(target) as going:
        slow = [all.enter_context(HTTP1(target.https, target.authority)) for _ in range(300)]
        for connection in slow:
            connection.send(b"GET / HTTP/1.1\r\nhost: localhost\r\n")
        number = 0
        while going():
            for connection in slow:
                connection.send(b"x-%d: y\r\n" % number)
            number += 1
            time.sleep(0.1)


def test_slow_loris_is_cut_off(target):
    """The head of a request has ten seconds, however steadily it drips."""
    with HTTP1(target.https, target.authority) as connection:
        began = time.monotonic()
        connection.send(b"GET / HTTP/1.1\r\nhost: localhost\r\n")
        while not connection.ended and time.monotonic() - began < 14:
            try:
                connection.send(b"x-a: b\r\n")
                connection._more(1)
            except TimeoutError:
                pass
            except OSError:
                break
        assert 9 < time.monotonic() - began < 13
        assert connection.buffer.startswith(b"HTTP/1.1 408 ") or connection.buffer == b""


def test_a_hundred_thousand_fields(target):
    with others_are_served(target) as going:
        while going():
            with HTTP1(target.https, target.authority) as connection:
                try:
                    connection.send(b"GET / HTTP/1.1\r\nhost: localhost\r\n" + b"".join(b"x-%d: y\r\n" % n for n in range(100_000)))
                    answer = connection.answer()
                    assert answer is None or answer.status == 431
                except OSError:
                    pass


def test_a_flood_of_continuations(target):
    def flood(connection):
        connection.send(connection.headers(connection.next_stream, GET, ("END_STREAM",)))
        connection.next_stream += 2
        for _ in range(2_000):
            connection.send(*[ContinuationFrame(connection.next_stream - 2, b"\x00\x01a\x01b" * 200) for _ in range(5)])

    with others_are_served(target) as going:
        assert attack(target, flood, going) > 0


def test_rapid_reset(target):
    def reset(connection):
        frames = []
        for _ in range(100):
            frames += [connection.headers(connection.next_stream, GET), RstStreamFrame(connection.next_stream, 8)]
            connection.next_stream += 2
        connection.send(*frames)
        heed(connection)

    with others_are_served(target) as going:
        assert attack(target, reset, going) > 0


@pytest.mark.parametrize("name, frame", [
    ("ping", PingFrame(0, b"12345678")),
    ("settings", SettingsFrame(0, settings={SettingsFrame.HEADER_TABLE_SIZE: 4096})),
    ("priority", None),
], ids=lambda value: value if isinstance(value, str) else "")
def test_floods_of_frames_without_content(target, name, frame):
    data = frame.serialize() if frame else b"\0\0\5\2\0\0\0\0\1" + struct.pack(">IB", 3, 1)

    def flood(connection):
        connection.send_raw(data * 500)
        heed(connection)

    with others_are_served(target) as going:
        assert attack(target, flood, going) > 0


def test_a_flood_of_settings_by_one_who_does_not_read(target):
    data = SettingsFrame(0, settings={SettingsFrame.HEADER_TABLE_SIZE: 4096}).serialize() * 1_000
    with others_are_served(target) as going:
        assert attack(target, lambda connection: connection.send_raw(data), going) > 0


@pytest.mark.parametrize("payload", [b"", b"x"], ids=["empty", "one-byte"])
def test_a_flood_of_tiny_data(target, payload):
    def flood(connection):
        if connection.next_stream == 1:
            connection.request(POST, end=False)
        connection.send_raw(DataFrame(1, payload).serialize() * 500)
        heed(connection)

    with others_are_served(target) as going:
        cuts = attack(target, flood, going)
        assert cuts > 0 or payload


def test_window_updates_of_one_byte(target):
    """A reader who lets the server send a byte at a time."""
    def drip(connection):
        if connection.next_stream == 1:
            connection.send(SettingsFrame(0, settings={SettingsFrame.INITIAL_WINDOW_SIZE: 0}))
            for _ in range(50):
                connection.get("/big.bin")
        connection.send(*[WindowUpdateFrame(stream, window_increment=1) for stream in range(1, 100, 2)])
        heed(connection)

    with others_are_served(target) as going:
        attack(target, drip, going)


def test_readers_that_do_not_read(target):
    with ExitStack() as all, others_are_served(target, 2.5) as going:
        for _ in range(30):
            connection = all.enter_context(
                HTTP2(target.https, target.authority, settings={SettingsFrame.INITIAL_WINDOW_SIZE: 0}, window=False))
            for _ in range(20):
                connection.get("/big.bin")
        for _ in range(30):
            connection = all.enter_context(HTTP1(target.https, target.authority))
            connection.send(b"GET /big.bin HTTP/1.1\r\nhost: localhost\r\n\r\n" * 20)
        while going():
            time.sleep(0.05)


def test_a_pipeline_whose_answers_nobody_reads(target):
    # Each request is 44 bytes and its answer many kilobytes: the connection has to stop taking requests.
    requests = b"GET /openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n" * 10_000
    with ExitStack() as all, others_are_served(target) as going:
        for _ in range(4):
            connection = all.enter_context(HTTP1(target.https, target.authority))
            connection.socket.settimeout(0.2)
            try:
                connection.send(requests)
            except OSError:
                pass
        while going():
            time.sleep(0.05)


def test_bodies_of_a_gigabyte(target):
    piece = b"4000\r\n" + b" " * 0x4000 + b"\r\n"

    def announced(connection):
        connection.send(b"POST /api/examples/all-types HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1073741824\r\n\r\n")
        for _ in range(65_536):
            connection.send(b" " * 0x4000)

    def streamed(connection):
        connection.send(b"POST /api/examples/all-types HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n")
        for _ in range(65_536):
            connection.send(piece)

    cuts = []
    with others_are_served(target) as going:
        while going():
            for action in (announced, streamed):
                with HTTP1(target.https, target.authority) as connection:
                    try:
                        action(connection)
                    except OSError:
                        cuts.append(action)
    assert announced in cuts and streamed in cuts


def test_a_body_of_a_gigabyte_on_a_stream(target):
    def flood(connection):
        if connection.next_stream == 1:
            connection.opens_window = True
            connection.request(POST, end=False)
        connection.send(*[DataFrame(1, b" " * 16_000) for _ in range(4)])
        heed(connection)
        known = connection.answers.get(1)
        if known and known.ended:
            assert known.status == 413
            raise Closed("answered")

    with others_are_served(target) as going:
        assert attack(target, flood, going) > 0


def test_five_hundred_idle_connections(target):
    with ExitStack() as all, others_are_served(target) as going:
        for number in range(500):
            all.enter_context(HTTP1(target.https, target.authority) if number % 2 else HTTP2(target.https, target.authority))
        while going():
            time.sleep(0.05)


def test_deep_and_wide_json(target):
    rest = Rest(target.https, target.authority)
    bodies = [b"[" * 500_000, b'{"child":' * 100_000, b'{"metadata":{"a":' + b"[" * 400_000,
              b'{"strings":[' + b'"",' * 300_000 + b'""]}', b'{"children":[' + b"{}," * 300_000 + b"{}]}",
              b'{"labels":{' + b",".join(b'"%d":""' % n for n in range(80_000)) + b"}}"]
    with others_are_served(target) as going:
        while going():
            for body in bodies:
                reply = rest.post("/api/examples/all-types", body, fields={"content-type": "application/json"})
                assert reply.status in (200, 400, 413, 429), reply.body[:200]


def test_all_is_well_afterwards(target):
    rest = Rest(target.https, target.authority)
    assert rest.get("/api/examples/events").status == 200
    # Whoever attacked has gone, and nothing of it is left.
    eventually(lambda: target["gateway"].metric("process_open_fds") < 60, within=15, saying="connections are left over")
    assert target["gateway"].stop() == 0
    assert target["scheduler"].stop() == 0
