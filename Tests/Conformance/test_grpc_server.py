"""grpcio, as everybody uses it, calls our servers."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import grpc
import h2_raw
import pytest
from contract import connect, failure
from grpc_health.v1 import health_pb2, health_pb2_grpc
from paths import SERVICES
from waiting import eventually

from uhub.common.v1 import status_pb2
from uhub.scheduler.v1 import example_event_pb2 as events_pb2
from uhub.scheduler.v1 import examples_pb2, examples_pb2_grpc

EXAMPLES = "/uhub.scheduler.v1.Examples/"
LARGE = [("grpc.max_receive_message_length", 64 << 20), ("grpc.max_send_message_length", 64 << 20)]


@pytest.fixture
def channel(stack):
    with connect(stack, "scheduler", options=LARGE) as opened:
        yield opened


@pytest.fixture
def examples(channel):
    return examples_pb2_grpc.ExamplesStub(channel)


def status_counter(stack, method, status):
    return stack["scheduler"].metric("rpc_server_requests_total", method=EXAMPLES + method, status=status)


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_tells_how_it_is(stack, service):
    with connect(stack, service, caller="metrics") as channel:
        ask = channel.unary_unary(
            f"/uhub.{service}.v1.{service.capitalize()}/GetStatus",
            request_serializer=status_pb2.GetStatusRequest.SerializeToString,
            response_deserializer=status_pb2.ServiceStatus.FromString)
        answer = ask(status_pb2.GetStatusRequest(), timeout=5)
    assert (answer.service, answer.state) == (service, status_pb2.SERVICE_STATE_READY)


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_answers_the_health_protocol(stack, service):
    with connect(stack, service) as channel:
        health = health_pb2_grpc.HealthStub(channel)
        for name in ("", f"uhub.{service}.v1.{service.capitalize()}"):
            answer = health.Check(health_pb2.HealthCheckRequest(service=name), timeout=5)
            assert answer.status == health_pb2.HealthCheckResponse.SERVING
        unknown = failure(lambda: health.Check(health_pb2.HealthCheckRequest(service="nobody"), timeout=5))
        assert unknown.code() == grpc.StatusCode.NOT_FOUND
        watch = health.Watch(health_pb2.HealthCheckRequest(), timeout=5)
        assert next(watch).status == health_pb2.HealthCheckResponse.SERVING
        watch.cancel()
        strange = health.Watch(health_pb2.HealthCheckRequest(service="nobody"), timeout=5)
        assert next(strange).status == health_pb2.HealthCheckResponse.SERVICE_UNKNOWN
        strange.cancel()


def new_event(title):
    event = events_pb2.ExampleEvent(title=title, type=events_pb2.EVENT_TYPE_MEETING)
    event.start_at.GetCurrentTime()
    return event


def test_unary(examples):
    reply = examples.ListEvents(examples_pb2.ListEventsRequest(limit=7), timeout=5)
    assert len(reply.events) == 7
    first = examples.GetEvent(examples_pb2.GetEventRequest(id=reply.events[0].id), timeout=5)
    assert first.title == reply.events[0].title


def test_server_stream(examples):
    watch = examples.WatchEvents(examples_pb2.WatchEventsRequest(), timeout=10)
    seen = []
    reader = threading.Thread(target=lambda: seen.extend(_take(watch, 3)))
    watch.initial_metadata()
    reader.start()
    made = examples.CreateEvent(examples_pb2.CreateEventRequest(event=new_event("watched")), timeout=5)
    made.title = "watched and changed"
    request = examples_pb2.UpdateEventRequest(id=made.id, event=made)
    request.update_mask.paths.append("title")
    examples.UpdateEvent(request, timeout=5)
    examples.DeleteEvent(examples_pb2.DeleteEventRequest(id=made.id), timeout=5)
    reader.join(10)
    watch.cancel()
    assert [change.kind for change in seen] == [1, 2, 3]
    assert [change.event.title for change in seen] == ["watched", "watched and changed", "watched and changed"]


def _take(stream, count):
    return [next(stream) for _ in range(count)]


def test_client_stream_of_many_messages(examples):
    # Half of them are refused by the handler, so that the store does not fill.
    titles = ["" if number % 50 else f"import {number}" for number in range(5_000)]
    summary = examples.ImportEvents((events_pb2.ExampleEvent(title=title) for title in titles), timeout=30)
    assert (summary.imported, summary.refused) == (100, 4_900)


def test_conversation_line_by_line(examples):
    answered = threading.Semaphore(1)

    def lines():
        for number in range(1_000):
            # The next line leaves when the last one has come back: both directions are open at once.
            assert answered.acquire(timeout=10)
            yield examples_pb2.Line(number=number, text=f"ligne {number} – ça va ?")

    received = []
    for line in examples.Converse(lines(), timeout=30):
        received.append(line.number)
        answered.release()
    assert received == list(range(1_000))


def test_a_caller_that_does_not_read_holds_the_server_back(stack, examples):
    before = stack["scheduler"].memory
    sent = threading.Semaphore(0)
    stop = threading.Event()
    total = 0

    def flood():
        nonlocal total
        text = "x" * 4_000
        while not stop.is_set() and total < 50_000:
            total += 1
            yield examples_pb2.Line(number=total, text=text)

    call = examples.Converse(flood(), timeout=30)
    # Nobody reads; the flood has to come to a halt by itself.
    previous = -1
    def halted():
        nonlocal previous
        unchanged, previous = total == previous, total
        return unchanged and total > 0
    eventually(halted, within=15, every=0.5, saying="the flood was not held back")
    assert total < 50_000
    assert stack["scheduler"].memory - before < 64 << 20
    stop.set()
    assert sum(1 for _ in call) == total
    sent.release()


@pytest.mark.parametrize("number", [0, -1])
def test_an_error_has_status_and_message(examples, number):
    error = failure(lambda: examples.GetEvent(examples_pb2.GetEventRequest(id=999_999_999 + number), timeout=5))
    assert (error.code(), error.details()) == (grpc.StatusCode.NOT_FOUND, "there is no such event")




def test_an_unknown_method_is_unimplemented(channel):
    for path in ("/uhub.scheduler.v1.Examples/Nothing", "/nobody.Nothing/Never", "/x"):
        call = channel.unary_unary(path, request_serializer=lambda it: it, response_deserializer=lambda it: it)
        error = failure(lambda: call(b"", timeout=5))
        assert error.code() == grpc.StatusCode.UNIMPLEMENTED
        assert path in error.details()


def test_a_message_that_is_no_protobuf_is_refused(channel):
    call = channel.unary_unary(EXAMPLES + "EchoAllTypes", request_serializer=lambda it: it, response_deserializer=lambda it: it)
    deep = b""
    for _ in range(60):
        deep = b"\xf2\x03" + _varint(len(deep)) + deep
    for bad in (b"\xff", b"\x62\x02\xc3\x28", b"\x62\x05abc", b"\x0b", deep):
        error = failure(lambda: call(bad, timeout=5))
        assert error.code() == grpc.StatusCode.INVALID_ARGUMENT, bad[:20]


def _varint(value):
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def test_a_deadline_ends_a_stream_that_never_does(stack, examples):
    def ended():
        return status_counter(stack, "WatchEvents", "cancelled") + status_counter(stack, "WatchEvents", "deadline_exceeded")

    before = ended()
    error = failure(lambda: examples.WatchEvents(examples_pb2.WatchEventsRequest(), timeout=0.3))
    assert error.code() == grpc.StatusCode.DEADLINE_EXCEEDED
    eventually(lambda: ended() == before + 1, saying="the server did not stop")


def test_the_server_itself_keeps_the_deadline(stack):
    # A caller that knows of no deadline itself, and waits.
    with h2_raw.Connection(stack["scheduler"].rpc, stack.authority, stack.authority.of("gateway")) as connection:
        stream = connection.request(
            [(":method", "POST"), (":scheme", "https"), (":authority", "localhost"), (":path", EXAMPLES + "WatchEvents"),
             ("content-type", "application/grpc"), ("te", "trailers"), ("grpc-timeout", "200m")],
            body=b"\0\0\0\0\0")
        answer = connection.answer(stream)
    assert answer.fields["grpc-status"] == "4"


def test_cancellation_reaches_the_handler(stack, examples):
    before = status_counter(stack, "WatchEvents", "cancelled")
    calls = [examples.WatchEvents(examples_pb2.WatchEventsRequest()) for _ in range(10)]
    for call in calls:
        call.initial_metadata()
        call.cancel()
    eventually(
        lambda: status_counter(stack, "WatchEvents", "cancelled") == before + 10, saying="the handlers were not cancelled")


def test_a_cancelled_conversation_stops(stack, examples):
    before = status_counter(stack, "Converse", "cancelled")
    gate = threading.Event()

    def endless():
        yield examples_pb2.Line(number=1)
        gate.wait(10)

    call = examples.Converse(endless())
    assert next(call).number == 1
    call.cancel()
    gate.set()
    eventually(lambda: status_counter(stack, "Converse", "cancelled") == before + 1, saying="the handler was not cancelled")


def test_three_megabytes(examples):
    message = examples_pb2.AllTypes(bytes=bytes(range(256)) * (3 << 12), strings=["é" * 1_000] * 3)
    assert examples.EchoAllTypes(message, timeout=15) == message
    event = new_event("big")
    event.description = "d" * (3 << 20)
    assert examples.ImportEvents(iter([event]), timeout=15).imported == 1


def test_a_message_beyond_the_limit(examples):
    message = examples_pb2.AllTypes(bytes=b"x" * (17 << 20))
    error = failure(lambda: examples.EchoAllTypes(message, timeout=15))
    assert error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED
    error = failure(lambda: examples.ImportEvents(iter([events_pb2.ExampleEvent(title="x" * (17 << 20))]), timeout=15))
    assert error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED


def test_a_bomb_of_gzip_is_refused(stack, examples):
    before = stack["scheduler"].memory
    message = examples_pb2.AllTypes(bytes=bytes(60 << 20))
    error = failure(lambda: examples.EchoAllTypes(message, timeout=15, compression=grpc.Compression.Gzip))
    assert error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED
    assert stack["scheduler"].memory - before < 64 << 20


def test_compression_both_ways(examples):
    message = examples_pb2.AllTypes(strings=["the same again and again"] * 10_000)
    answer, call = examples.EchoAllTypes.with_call(message, timeout=10, compression=grpc.Compression.Gzip)
    assert answer == message
    assert dict(call.initial_metadata()).get("grpc-encoding", "gzip") == "gzip"
    lines = [examples_pb2.Line(number=number, text="again " * 500) for number in range(100)]
    assert list(examples.Converse(iter(lines), timeout=10, compression=grpc.Compression.Gzip)) == lines


def test_an_unknown_compression_is_unimplemented(stack):
    with h2_raw.Connection(stack["scheduler"].rpc, stack.authority, stack.authority.of("gateway")) as connection:
        stream = connection.request(
            [(":method", "POST"), (":scheme", "https"), (":authority", "localhost"), (":path", EXAMPLES + "ListEvents"),
             ("content-type", "application/grpc"), ("te", "trailers"), ("grpc-encoding", "snappy")],
            body=b"\x01\0\0\0\x03abc")
        assert connection.answer(stream).fields["grpc-status"] == "12"


def test_metadata_of_both_kinds_is_taken(examples):
    metadata = [("x-text", "plain"), ("x-some-bin", bytes(range(256))), ("x-text", "twice")]
    reply = examples.ListEvents(examples_pb2.ListEventsRequest(limit=1), timeout=5, metadata=metadata)
    assert len(reply.events) == 1


def test_metadata_beyond_the_limit_is_refused_and_the_connection_stays(examples):
    metadata = [("x-large", "v" * 60_000)]
    error = failure(lambda: examples.ListEvents(examples_pb2.ListEventsRequest(limit=1), timeout=5, metadata=metadata))
    # The answer is 431, for which gRPC has no code of its own.
    assert error.code() == grpc.StatusCode.UNKNOWN and "431" in error.details()
    assert examples.ListEvents(examples_pb2.ListEventsRequest(limit=1), timeout=5).events


def test_two_hundred_calls_at_once(examples):
    calls = [examples.EchoAllTypes.future(examples_pb2.AllTypes(int64=number), timeout=20) for number in range(200)]
    assert [call.result().int64 for call in calls] == list(range(200))
    with ThreadPoolExecutor(20) as pool:
        streams = list(pool.map(
            lambda number: [line.number for line in examples.Converse(
                (examples_pb2.Line(number=number * 100 + each) for each in range(20)), timeout=20)], range(100)))
    assert streams == [[number * 100 + each for each in range(20)] for number in range(100)]


def test_keepalive_pings_are_welcome(stack):
    options = [
        ("grpc.keepalive_time_ms", 1_000), ("grpc.keepalive_permit_without_calls", 1),
        ("grpc.http2.max_pings_without_data", 0), ("grpc.keepalive_timeout_ms", 1_000),
    ]
    with connect(stack, "scheduler", options=options) as channel:
        states = []
        channel.subscribe(states.append)
        examples = examples_pb2_grpc.ExamplesStub(channel)
        watch = examples.WatchEvents(examples_pb2.WatchEventsRequest(), timeout=4)
        began = time.monotonic()
        error = failure(lambda: watch)
        assert error.code() == grpc.StatusCode.DEADLINE_EXCEEDED and time.monotonic() - began > 3.5
        assert grpc.ChannelConnectivity.TRANSIENT_FAILURE not in states
