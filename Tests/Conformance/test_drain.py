"""Stopping and dying under load: what was accepted is answered, and everything comes back by itself."""
import signal
import threading
import time

import pytest
from contract import connect
from h1_raw import Connection as HTTP1
from h2_raw import Closed
from h2_raw import Connection as HTTP2
from mesh import Mesh
from rest import Rest
from waiting import eventually

from uhub.scheduler.v1 import examples_pb2, examples_pb2_grpc

EVENTS = "/api/examples/events?limit=5"


@pytest.fixture
def mesh(tmp_path):
    with Mesh(tmp_path, ["scheduler", "gateway"], settings={"UHUB_DRAIN_DEADLINE": "5s"}) as running:
        rest = Rest(running.https, running.authority)
        eventually(lambda: rest.get(EVENTS).status == 200)
        yield running


class Load:
    """Clients that ask all the time, over HTTP/1.1, HTTP/2 and gRPC; what they saw is in `statuses` and `failures`."""

    def __init__(self, mesh, calls=False):
        self.mesh = mesh
        self.statuses, self.problems, self.failures = [], [], []
        self.stop = threading.Event()
        self.threads = [threading.Thread(target=run) for run in (self._http1, self._http1, self._http2, *([self._grpc] if calls else []))]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        eventually(lambda: len(self.statuses) > 50, saying="the load does not begin")
        return self

    def __exit__(self, *_):
        self.stop.set()
        for thread in self.threads:
            thread.join(20)

    def _note(self, status, fields):
        self.statuses.append((time.monotonic(), status))
        if status == 503 and int(fields.get("retry-after", 0)) < 1:
            self.problems.append("503 without Retry-After")
        elif status not in (200, 503):
            self.problems.append(status)

    def _http1(self):
        rest = Rest(self.mesh.https, self.mesh.authority)
        connection = rest.connect()
        while not self.stop.is_set():
            try:
                reply = rest.get(EVENTS, connection=connection)
                self._note(reply.status, reply.fields)
                if reply.status == 200 and len(reply.json["events"]) != 5:
                    self.problems.append("truncated")
            except Exception as error:
                self.failures.append(repr(error))
                connection = rest.connect()
                self.stop.wait(0.02)

    def _http2(self):
        while not self.stop.is_set():
            try:
                with HTTP2(self.mesh.https, self.mesh.authority) as connection:
                    while not self.stop.is_set() and not connection.goaway:
                        for stream in [connection.get(EVENTS) for _ in range(10)]:
                            answer = connection.answer(stream)
                            if answer.reset is not None:
                                # Only what was surely not begun may be refused.
                                if answer.reset != 7:
                                    self.failures.append(f"reset {answer.reset}")
                            else:
                                self._note(answer.status, answer.fields)
            except (Closed, OSError) as error:
                self.failures.append(repr(error))
                self.stop.wait(0.02)

    def _grpc(self):
        with connect(self.mesh, "scheduler") as channel:
            examples = examples_pb2_grpc.ExamplesStub(channel)
            while not self.stop.is_set():
                try:
                    examples.ListEvents(examples_pb2.ListEventsRequest(limit=5), timeout=5)
                except Exception as error:
                    if "UNAVAILABLE" not in str(error):
                        self.problems.append(str(error))
                    self.stop.wait(0.02)

    def since(self, moment):
        return [status for when, status in self.statuses if when > moment]


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL], ids=["term", "kill"])
def test_a_service_goes_and_comes_back(mesh, how):
    rest = Rest(mesh.https, mesh.authority)
    with Load(mesh, calls=True) as load:
        scheduler = mesh["scheduler"]
        scheduler.signal(how)
        code = scheduler.process.wait(10)
        assert code == (0 if how == signal.SIGTERM else -signal.SIGKILL)
        # Its routes say so, the others go on.
        eventually(lambda: rest.get(EVENTS).status == 503, within=2, saying="the routes of the scheduler do not say 503")
        reply = rest.get(EVENTS)
        assert (reply.status, reply.json["code"]) == (503, "unavailable") and int(reply.fields["retry-after"]) >= 1
        assert rest.get("/").status == 200 and rest.get("/health").status == 200
        down = lambda: {each["name"]: each["status"] for each in rest.get("/health").json["services"]}["scheduler"] == "down"
        eventually(down, within=3, saying="the health does not tell")
        scheduler.start().wait_until_ready()
        began = time.monotonic()
        eventually(lambda: rest.get(EVENTS).status == 200, within=4, saying="the gateway does not recover")
        assert time.monotonic() - began < 2
        moment = time.monotonic()
        eventually(lambda: len(load.since(moment + 0.5)) > 50)
        assert set(load.since(moment + 0.5)) == {200}
    assert load.problems == [] and load.failures == []


def test_what_the_scheduler_has_accepted_is_finished(mesh):
    """A conversation that is going on when SIGTERM comes goes on to its end."""
    with connect(mesh, "scheduler") as channel:
        gate = threading.Event()

        def lines():
            for number in range(20):
                yield examples_pb2.Line(number=number)
                if number == 5:
                    gate.wait(10)

        answers = examples_pb2_grpc.ExamplesStub(channel).Converse(lines(), timeout=10)
        assert [next(answers).number for _ in range(6)] == list(range(6))
        mesh["scheduler"].signal()
        mesh["scheduler"].logged("draining")
        gate.set()
        assert [line.number for line in answers] == list(range(6, 20))
    assert mesh["scheduler"].wait(6) == 0


def test_the_gateway_finishes_what_it_has_begun(mesh):
    body = b'{"strings": ["' + b"x" * 10_000 + b'"]}'
    head = b"POST /api/examples/all-types HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n" % len(body)
    slow = [HTTP1(mesh.https, mesh.authority) for _ in range(5)]
    idle = HTTP1(mesh.https, mesh.authority)
    idle.send(b"GET /health HTTP/1.1\r\nhost: x\r\n\r\n")
    assert idle.answer().status == 200
    for connection in slow:
        connection.send(head + body[:100])
    reader = HTTP2(mesh.https, mesh.authority, window=False)
    stream = reader.get("/big.bin")
    while stream not in reader.answers:
        reader.read()
    with Load(mesh) as load:
        mesh["gateway"].signal()
        mesh["gateway"].logged("draining")
        assert idle.is_over(3)
        for start in range(100, len(body), 2_000):
            for connection in slow:
                connection.send(body[start:start + 2_000])
        for connection in slow:
            answer = connection.answer()
            assert (answer.status, answer.whole, answer.fields["connection"]) == (200, True, "close")
            assert connection.is_over()
        # A download that began before the signal is read to its end.
        from hyperframe.frame import WindowUpdateFrame
        reader.opens_window = True
        reader.send(WindowUpdateFrame(0, window_increment=8 << 20), WindowUpdateFrame(stream, window_increment=8 << 20))
        assert len(reader.answer(stream).body) == 8 << 20
        assert mesh["gateway"].wait(8) == 0
    # Clients that ask on see refused connections, or one that closed under a request not yet begun; never half an answer.
    assert load.problems == []
    assert not [failure for failure in load.failures if "IncompleteRead" in failure or "reset" in failure.lower() and "Connection" not in failure]
    for connection in [*slow, idle, reader]:
        connection.socket.close()


def test_a_deadline_bounds_the_drain(mesh):
    with HTTP1(mesh.https, mesh.authority) as connection:
        connection.send(b"POST /api/examples/all-types HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{")
        connection.send(b" ")
        eventually(lambda: mesh["gateway"].metric("process_open_fds") > 0)
        time_began = time.monotonic()
        mesh["gateway"].signal()
        code = mesh["gateway"].wait(10)
        assert 4 < time.monotonic() - time_began < 8 and code == 2


def test_a_second_signal_ends_it_at_once(mesh):
    with HTTP1(mesh.https, mesh.authority) as connection:
        connection.send(b"POST /api/examples/all-types HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{")
        mesh["gateway"].signal()
        mesh["gateway"].logged("draining")
        began = time.monotonic()
        mesh["gateway"].signal()
        assert mesh["gateway"].wait(5) == 2 and time.monotonic() - began < 1


def test_live_sockets_are_told_to_come_back(mesh):
    from ws_raw import WebSocket
    with WebSocket(mesh.https, mesh.authority) as live:
        assert live.opening.status == 101
        mesh["gateway"].signal()
        assert live.close_code() in (1001, 1012)
    assert mesh["gateway"].wait(8) == 0
