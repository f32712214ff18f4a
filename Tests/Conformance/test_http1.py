"""HTTP/1.1 at the gateway's own port: what is accepted, what is refused, and how a connection goes on."""
import json
import time

import pytest
from h1_raw import Connection
from paths import FIXTURES

CORPUS = FIXTURES / "wire/dev"


def corpus(*verdicts):
    index = CORPUS / "http1-index.jsonl"
    if not index.exists():
        skip = pytest.mark.skip(reason=f"the corpus of HTTP/1 requests is not at {CORPUS}")
        return [pytest.param(None, marks=skip, id="no-corpus")]
    cases = [json.loads(line) for line in index.read_text().splitlines()]
    return [pytest.param(case, id=case["id"]) for case in cases if case["verdict"] in verdicts]


@pytest.fixture
def connection(stack):
    with Connection(stack.https, stack.authority) as opened:
        yield opened


# What the parser says, and nobody else at the gateway does: 400 malformed, 408 too slow, 413 and 414 and 431 too large,
# 501 a transfer coding that is not known, 505 a version that is not spoken. The gateway's own answers to requests that
# it has understood are 200, 404 for unknown paths, 405 for methods that a path does not have, 415 and so on. A 400
# whose body is problem+json is the gateway's as well: it has understood the request and refuses its content.
REFUSALS = {400, 408, 413, 414, 431, 501, 505}


def is_refused(answer):
    return answer is None or (answer.status in REFUSALS and "problem" not in answer.fields.get("content-type", ""))


@pytest.mark.parametrize("case", corpus("must_reject"))
def test_it_rejects(connection, case):
    connection.send((CORPUS / case["file"]).read_bytes())
    answers = []
    while not connection.ended:
        try:
            answer = connection.answer(within=3)
        except TimeoutError:
            break
        answers.append(answer)
        if is_refused(answer):
            break
    assert answers and is_refused(answers[-1]), answers
    # Some cases hold a good request before the bad one; only as many may be understood as others understand.
    understood = len([answer for answer in answers if not is_refused(answer)])
    assert understood <= max((len(seen) for seen in case.get("requests_seen", {}).values()), default=0), answers
    assert answers[-1] is None or answers[-1].fields["connection"] == "close"


@pytest.mark.parametrize("case", corpus("must_accept"))
def test_it_accepts(connection, case):
    data = (CORPUS / case["file"]).read_bytes()
    connection.send(data)
    wanted = max(1, len(case.get("requests_seen", {}).get("node", [])))
    for number in range(wanted):
        answer = connection.answer(head=data.startswith(b"HEAD "), within=5)
        assert not is_refused(answer), (answer, number)
        # After a request to close, and one for a tunnel that is refused, nothing more is answered.
        if answer.fields.get("connection") == "close":
            break


@pytest.mark.parametrize("case", corpus("incomplete_or_reject", "first_accepted_then_error", "implementations_differ"))
def test_whatever_it_makes_of_the_rest_it_does_not_hang_or_break(stack, connection, case):
    # Here implementations differ, or the request is not complete; a body may also be answered before it has come.
    connection.send((CORPUS / case["file"]).read_bytes())
    try:
        while (answer := connection.answer(within=0.1)) is not None:
            assert 100 <= answer.status < 600
    except TimeoutError:
        pass
    with Connection(stack.https, stack.authority) as other:
        other.send(request())
        assert other.answer().status == 200


# How a connection goes on

def test_after_a_refusal_the_connection_ends(connection):
    connection.send(b"GET / HTTP/9.9\r\n\r\n" + request())
    assert connection.answer().status == 505
    assert connection.is_over() and connection.buffer == b""


def request(path="/health", method="GET", *fields, body=b""):
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", *fields]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def test_requests_follow_each_other(connection):
    for _ in range(50):
        connection.send(request())
        assert connection.answer().status == 200


def test_a_pipeline_is_answered_in_order(connection):
    paths = ["/health", "/nowhere", "/api/examples/events?limit=1", "/big.bin", "/health"] * 4
    connection.send(b"".join(request(path) for path in paths))
    assert [connection.answer(within=10).status for _ in paths] == [200, 404, 200, 200, 200] * 4


def test_a_byte_at_a_time(connection):
    for byte in request():
        connection.send(bytes([byte]))
    assert connection.answer().status == 200


def test_close_means_close(connection):
    connection.send(request("/health", "GET", "Connection: close") + request())
    answer = connection.answer()
    assert (answer.status, answer.fields["connection"]) == (200, "close")
    assert connection.is_over() and connection.buffer == b""


def test_http_1_0_closes_unless_told_otherwise(stack):
    with Connection(stack.https, stack.authority) as connection:
        connection.send(b"GET /health HTTP/1.0\r\n\r\n")
        assert connection.answer().status == 200
        assert connection.is_over()
    with Connection(stack.https, stack.authority) as connection:
        for _ in range(2):
            connection.send(b"GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            answer = connection.answer()
            assert (answer.status, answer.fields.get("connection")) == (200, "keep-alive")


def test_head_has_the_fields_and_no_body(connection):
    connection.send(request("/big.bin", "HEAD"))
    head = connection.answer(head=True)
    assert (head.status, head.fields["content-length"]) == (200, str(8 << 20))
    connection.send(request())
    assert connection.answer().status == 200


def test_a_body_in_chunks_of_every_size(connection):
    body = json.dumps({"strings": ["é" * 8_000] * 10}).encode()
    for size in (1_000, 16_384, len(body)):
        connection.send(request("/api/examples/all-types", "POST", "Content-Type: application/json", "Transfer-Encoding: chunked"))
        for start in range(0, len(body), size):
            piece = body[start:start + size]
            connection.send(f"{len(piece):X};name=value\r\n".encode() + piece + b"\r\n")
        connection.send(b"0\r\nTrailer: yes\r\n\r\n")
        answer = connection.answer()
        assert answer.status == 200, answer.body[:300]
        assert json.loads(answer.body)["strings"] == ["é" * 8_000] * 10


def test_a_body_is_waited_for_only_when_it_is_wanted(connection):
    body = b'{"int32": 5}'
    connection.send(request(
        "/api/examples/all-types", "POST", "Content-Type: application/json", f"Content-Length: {len(body)}",
        "Expect: 100-continue"))
    assert connection.answer().status == 100
    connection.send(body)
    answer = connection.answer()
    assert (answer.status, json.loads(answer.body)["int32"]) == (200, 5)
    # Nobody at this path would read it: the answer comes at once, and no 100 before it.
    connection.send(request("/nowhere", "POST", "Content-Length: 5", "Expect: 100-continue"))
    answer = connection.answer()
    assert (answer.status, answer.fields.get("connection")) == (404, "close")


def test_an_unknown_expectation_fails(connection):
    connection.send(request("/health", "GET", "Expect: miracles"))
    assert connection.answer().status == 417


def test_a_body_that_comes_slowly_is_waited_for(connection):
    body = b'{"int32": 5, "string": "slow"}'
    connection.send(request("/api/examples/all-types", "POST", "Content-Type: application/json", f"Content-Length: {len(body)}"))
    for byte in body:
        time.sleep(0.01)
        connection.send(bytes([byte]))
    assert connection.answer().status == 200


@pytest.mark.parametrize("fields, status", [
    (["Content-Length: 2000000"], 413),
    (["Content-Length: 99999999999"], 413),
    (["X-Large: " + "v" * 40_000], 431),
    ([f"X-{number}: v" for number in range(150)], 431),
], ids=["body", "huge-body", "field", "fields"])
def test_limits_have_their_statuses(connection, fields, status):
    connection.send(request("/api/examples/all-types", "POST", "Content-Type: application/json", *fields))
    assert connection.answer().status == status


def test_a_long_target(connection):
    connection.send(request("/" + "a" * 9_000))
    assert connection.answer().status == 414


def test_a_body_beyond_the_limit_in_chunks(connection):
    connection.send(request("/api/examples/all-types", "POST", "Content-Type: application/json", "Transfer-Encoding: chunked"))
    piece = b"10000\r\n" + b" " * 65_536 + b"\r\n"
    try:
        for _ in range(40):
            connection.send(piece)
    except OSError:
        pass
    answer = connection.answer()
    assert answer is None or answer.status == 413


def test_the_rest_of_an_unwanted_body_does_not_become_a_request(connection):
    smuggled = request("/health")
    connection.send(request("/nowhere", "POST", f"Content-Length: {len(smuggled)}") + smuggled + request("/api/examples/events?limit=1"))
    assert connection.answer().status == 404
    following = connection.answer()
    assert following is None or b'"events"' in following.body


@pytest.mark.parametrize("method, path, status", [
    ("DELETE", "/health", 405), ("POST", "/api/examples/events/1", 405), ("GET", "/api/nowhere", 404),
    ("BREW", "/api/examples/events", 405), ("TRACE", "/health", 405), ("GET", "/api/%zz", 400), ("GET", "/..%2f..%2fetc/passwd", 404),
    ("GET", "/../../etc/passwd", 404),
])
def test_what_is_understood_but_not_offered(connection, method, path, status):
    connection.send(request(path, method))
    assert connection.answer(head=method == "HEAD").status in (status, 400)


def test_answers_carry_the_fields_of_security(connection):
    for path in ("/", "/health", "/nowhere", "/api/nowhere"):
        connection.send(request(path))
        fields = connection.answer().fields
        for name in ("strict-transport-security", "content-security-policy", "x-content-type-options", "referrer-policy",
                     "x-frame-options", "permissions-policy", "cross-origin-opener-policy", "date"):
            assert name in fields, (path, name)
        assert "server" not in fields
