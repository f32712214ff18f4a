"""Our client, inside the gateway, calls a server made with grpcio."""
import json
import threading

import grpc
import pytest
from fake_scheduler import FakeScheduler, Wire
from google.protobuf import any_pb2
from google.rpc import status_pb2 as rpc_status_pb2
from grpc_status import rpc_status
from mesh import Mesh
from rest import Rest
from waiting import eventually
from websockets.sync.client import connect as open_websocket

from uhub.common.v1 import errors_pb2, raw_pb2
from uhub.scheduler.v1 import example_event_pb2 as events_pb2
from uhub.scheduler.v1 import examples_pb2

EVENT = "/api/examples/events/7"
CALL_TIMEOUT = "2s"


class Scene:
    """A gateway, and the schedulers that it calls."""

    def __init__(self, home, count=1, certificate=None):
        # The authority has to exist before the fakes, and the gateway after them.
        from authority import Authority
        authority = Authority(home)
        self.fakes = [FakeScheduler(authority, certificate) for _ in range(count)]
        self.wires = [Wire(fake.port) for fake in self.fakes]
        self.mesh = Mesh(
            home, ["gateway"], {"scheduler": [wire.address for wire in self.wires]},
            {"UHUB_CALL_TIMEOUT": CALL_TIMEOUT, "UHUB_LOOPS": "1"})
        self.rest = Rest(self.mesh.https, self.mesh.authority)
        self.fake = self.fakes[0]
        self.wire = self.wires[0]

    def __enter__(self):
        self.mesh.start()
        return self

    def __exit__(self, *_):
        self.mesh.stop()
        for wire in self.wires:
            wire.close()
        for fake in self.fakes:
            fake.server.stop(0)

    def settle(self):
        """Waits until the client has forgotten about earlier failures: its circuit is closed again."""
        self.fake.forget()
        eventually(lambda: self.rest.get(EVENT).status == 200, saying="the gateway did not recover")
        self.fake.forget()


@pytest.fixture(scope="module")
def scene(home):
    with Scene(home) as made:
        yield made


@pytest.fixture(autouse=True)
def settled(request):
    if "scene" in request.fixturenames:
        request.getfixturevalue("scene").settle()


def abort(code, message):
    return lambda request, context: context.abort(code, message)


def test_unary(scene):
    reply = scene.rest.get(EVENT)
    assert (reply.status, reply.json["id"], reply.json["title"]) == (200, 7, "from grpcio")
    created = scene.rest.post(
        "/api/examples/events", {"title": "é", "type": "meeting", "start_at": "2026-01-01T00:00:00Z"})
    assert (created.status, created.json["title"]) == (201, "é")
    assert scene.rest.ask("DELETE", EVENT).status == 204


STATUSES = {
    grpc.StatusCode.CANCELLED: 499, grpc.StatusCode.UNKNOWN: 500, grpc.StatusCode.INVALID_ARGUMENT: 400,
    grpc.StatusCode.DEADLINE_EXCEEDED: 504, grpc.StatusCode.NOT_FOUND: 404, grpc.StatusCode.ALREADY_EXISTS: 409,
    grpc.StatusCode.PERMISSION_DENIED: 403, grpc.StatusCode.RESOURCE_EXHAUSTED: 429,
    grpc.StatusCode.FAILED_PRECONDITION: 422, grpc.StatusCode.ABORTED: 409, grpc.StatusCode.OUT_OF_RANGE: 400,
    grpc.StatusCode.UNIMPLEMENTED: 501, grpc.StatusCode.INTERNAL: 500, grpc.StatusCode.UNAVAILABLE: 503,
    grpc.StatusCode.DATA_LOSS: 500, grpc.StatusCode.UNAUTHENTICATED: 401,
}


@pytest.mark.parametrize("code", STATUSES, ids=lambda code: code.name)
def test_each_status_has_its_http_status(scene, code):
    scene.fake.does["CreateEvent"] = abort(code, "ça ne va pas: 100 %")
    reply = scene.rest.post(
        "/api/examples/events", {"title": "x", "type": "meeting", "start_at": "2026-01-01T00:00:00Z"})
    assert (reply.status, reply.fields["content-type"]) == (STATUSES[code], "application/problem+json")
    problem = reply.json
    assert problem["status"] == STATUSES[code] and problem["code"] == code.name.lower()
    inside = code in (grpc.StatusCode.UNKNOWN, grpc.StatusCode.INTERNAL, grpc.StatusCode.DATA_LOSS)
    if inside:
        assert "ça" not in problem["detail"]
    elif code != grpc.StatusCode.UNAVAILABLE:
        assert problem["detail"] == "ça ne va pas: 100 %"
    if code in (grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.RESOURCE_EXHAUSTED):
        assert int(reply.fields["retry-after"]) >= 1


def test_details_become_the_errors_of_the_problem(scene):
    details = errors_pb2.ErrorDetails(code="event.invalid", violations=[
        errors_pb2.FieldViolation(field="details.meeting.participants[2].email", code="email", description="n’est pas une adresse"),
        errors_pb2.FieldViolation(field="title", code="taken"),
    ])
    packed = any_pb2.Any()
    packed.Pack(details)
    status = rpc_status_pb2.Status(code=3, message="two fields", details=[packed])
    scene.fake.does["GetEvent"] = lambda request, context: context.abort_with_status(rpc_status.to_status(status))
    reply = scene.rest.get(EVENT)
    assert reply.status == 400
    errors = reply.json["errors"]
    assert [(error["path"], error["code"]) for error in errors] == [
        ("details.meeting.participants[2].email", "email"), ("title", "taken")]
    assert "n’est pas une adresse" in json.dumps(errors[0], ensure_ascii=False)


def test_a_raw_route_carries_bytes_both_ways(scene):
    body = bytes(range(256)) * 40
    reply = scene.rest.post("/api/examples/hooks/gitlab?x=1", body, fields={"content-type": "application/octet-stream"})
    assert (reply.status, reply.fields["content-type"], reply.fields["x-path"]) == (202, "text/plain", "/api/examples/hooks/gitlab")
    assert sorted(reply.body) == sorted(body)


def test_a_raw_answer_broken_off_does_not_look_whole(scene):
    def breaks(requests, context):
        yield raw_pb2.RawReply(head=raw_pb2.RawReplyHead(status=200))
        yield raw_pb2.RawReply(chunk=b"half")
        context.abort(grpc.StatusCode.INTERNAL, "broken")

    scene.fake.does["ReceiveHook"] = breaks
    with pytest.raises(Exception) as caught:
        scene.rest.post("/api/examples/hooks/gitlab", b"x")
    assert "IncompleteRead" in repr(caught.value) or "Remote" in repr(caught.value) or "reset" in repr(caught.value).lower()


def test_a_raw_route_that_answers_before_the_body_has_come(scene):
    def answers_early(requests, context):
        yield raw_pb2.RawReply(head=raw_pb2.RawReplyHead(status=403))

    scene.fake.does["ReceiveHook"] = answers_early
    reply = scene.rest.post("/api/examples/hooks/gitlab", b"x" * 100_000)
    assert reply.status == 403


def test_a_server_stream_becomes_a_websocket(scene):
    release = threading.Event()

    def changes(request, context):
        for number in range(3):
            yield examples_pb2.EventChange(kind=1, event=events_pb2.EventItem(id=number + 1, title="é"))
        release.wait(5)

    scene.fake.does["WatchEvents"] = changes
    with open_socket(scene) as socket:
        seen = [json.loads(socket.recv(timeout=5)) for _ in range(3)]
        assert [(change["kind"], change["event"]["id"], change["event"]["title"]) for change in seen] == [
            ("created", 1, "é"), ("created", 2, "é"), ("created", 3, "é")]
        release.set()
        with pytest.raises(Exception) as ended:
            socket.recv(timeout=5)
        assert ended.value.rcvd.code == 1000


def test_a_websocket_whose_stream_fails_is_told(scene):
    scene.fake.does["WatchEvents"] = lambda request, context: context.abort(grpc.StatusCode.UNAVAILABLE, "later")
    with open_socket(scene) as socket:
        with pytest.raises(Exception) as ended:
            socket.recv(timeout=5)
        assert ended.value.rcvd.code == 1013


def test_a_websocket_that_leaves_cancels_the_stream(scene):
    cancelled = threading.Event()

    def endless(request, context):
        context.add_callback(cancelled.set)
        yield examples_pb2.EventChange(kind=1)
        cancelled.wait(10)

    scene.fake.does["WatchEvents"] = endless
    with open_socket(scene) as socket:
        socket.recv(timeout=5)
    assert cancelled.wait(5)


def open_socket(scene):
    return open_websocket(f"wss://localhost:{scene.mesh.https}/api/examples/events/watch", ssl=scene.rest.context)


def test_the_deadline_is_forwarded_and_kept(scene):
    scene.rest.get(EVENT)
    remaining = scene.fake.calls[-1][2]
    assert 1.0 < remaining <= 2.05
    release = threading.Event()
    scene.fake.does["CreateEvent"] = lambda request, context: release.wait(10) and request.event
    reply = scene.rest.post(
        "/api/examples/events", {"title": "x", "type": "meeting", "start_at": "2026-01-01T00:00:00Z"})
    release.set()
    assert reply.status == 504


def test_the_trace_goes_on(scene):
    trace = "0af7651916cd43dd8448eb211c80319c"
    scene.rest.get(EVENT, fields={"traceparent": f"00-{trace}-b7ad6b7169203331-01", "tracestate": "vendor=1"})
    forwarded = scene.fake.calls[-1][1]
    version, id, span, flags = forwarded["traceparent"].split("-")
    assert (version, id, flags) == ("00", trace, "01") and span != "b7ad6b7169203331"
    assert forwarded["tracestate"] == "vendor=1"
    scene.rest.get(EVENT)
    assert scene.fake.calls[-1][1]["traceparent"].split("-")[1] not in (trace, "0" * 32)


def test_a_client_that_goes_cancels_the_call(scene):
    began, cancelled = threading.Event(), threading.Event()

    def slow(request, context):
        context.add_callback(cancelled.set)
        began.set()
        cancelled.wait(10)
        return events_pb2.ExampleEvent()

    scene.fake.does["GetEvent"] = slow
    connection = scene.rest.connect()
    connection.request("GET", EVENT)
    assert began.wait(5)
    connection.sock.close()
    connection.close()
    # Well before the deadline of the call.
    assert cancelled.wait(1.2)


def test_what_is_idempotent_is_tried_again(scene):
    tries = []

    def third_time(request, context):
        tries.append(1)
        if len(tries) < 3:
            context.abort(grpc.StatusCode.UNAVAILABLE, "not yet")
        return events_pb2.ExampleEvent(id=7)

    scene.fake.does["GetEvent"] = third_time
    assert scene.rest.get(EVENT).status == 200
    assert len(tries) == 3


def test_what_is_not_idempotent_is_called_once(scene):
    scene.fake.does["CreateEvent"] = abort(grpc.StatusCode.UNAVAILABLE, "no")
    reply = scene.rest.post(
        "/api/examples/events", {"title": "x", "type": "meeting", "start_at": "2026-01-01T00:00:00Z"})
    assert reply.status == 503 and scene.fake.count("CreateEvent") == 1


def test_retries_have_a_budget(scene):
    scene.fake.does["GetEvent"] = abort(grpc.StatusCode.UNAVAILABLE, "no")
    for _ in range(40):
        assert scene.rest.get(EVENT).status == 503
    # Three tries each would be 120; the budget and the circuit allow far fewer.
    assert scene.fake.count("GetEvent") < 70


def test_a_server_that_dies_within_a_call(scene):
    began = threading.Event()

    def hangs(request, context):
        began.set()
        threading.Event().wait(1)
        return request.event

    scene.fake.does["CreateEvent"] = hangs
    replies = []
    asking = threading.Thread(target=lambda: replies.append(scene.rest.post(
        "/api/examples/events", {"title": "x", "type": "meeting", "start_at": "2026-01-01T00:00:00Z"})))
    asking.start()
    assert began.wait(5)
    scene.wire.cut()
    asking.join(5)
    reply = replies[0]
    assert (reply.status, reply.json["code"]) == (503, "unavailable") and int(reply.fields["retry-after"]) >= 1
    assert scene.fake.count("CreateEvent") == 1
    # Nothing to reach: an answer at once, not after the deadline.
    eventually(lambda: scene.rest.get(EVENT).status == 503)
    scene.wire.mend()
    eventually(lambda: scene.rest.get(EVENT).status == 200, within=6, saying="the gateway did not recover")


def test_two_addresses_share_the_calls_and_one_may_die(home):
    with Scene(home, count=2) as scene:
        # Both are connected before the count begins.
        def both_used():
            scene.rest.get(EVENT)
            return all(fake.count("GetEvent") for fake in scene.fakes)
        eventually(both_used, saying="only one address is used")
        for fake in scene.fakes:
            fake.forget()
        for _ in range(60):
            assert scene.rest.get(EVENT).status == 200
        # Calls for the health of the service are in the same turn.
        assert all(fake.count("GetEvent") >= 15 for fake in scene.fakes)
        scene.wires[1].cut()
        scene.fakes[0].forget()
        for _ in range(60):
            assert scene.rest.get(EVENT).status == 200
        assert scene.fakes[0].count("GetEvent") == 60


def test_a_server_with_another_identity_is_not_called(home):
    from authority import Authority
    with Scene(home, certificate=Authority(home).of("metrics")) as scene:
        reply = scene.rest.get(EVENT)
        assert reply.status == 503 and int(reply.fields["retry-after"]) >= 1
        assert scene.fake.calls == []
        assert "metrics" not in reply.json["detail"]
        scene.mesh["gateway"].logged("spiffe://uhub/metrics", "scheduler")


def test_a_server_of_an_unknown_authority_is_not_called(home, tmp_path):
    from authority import Authority
    stranger = Authority(tmp_path)
    with Scene(home, certificate=stranger.of("scheduler")) as scene:
        assert scene.rest.get(EVENT).status == 503
        assert scene.fake.calls == []
