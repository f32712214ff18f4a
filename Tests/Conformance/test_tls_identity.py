"""Who may connect, and what happens when certificates are replaced."""
import hashlib
import os
import shutil
import socket
import ssl
import threading
import time
from datetime import datetime, timedelta, timezone

import grpc
import pytest
from authority import Authority
from contract import connect, credentials, failure
from h2_raw import open_tls, tls_context
from mesh import Mesh
from rest import Rest
from waiting import eventually

from uhub.common.v1 import status_pb2
from uhub.scheduler.v1 import examples_pb2, examples_pb2_grpc, scheduler_pb2_grpc


def moment(days):
    return (datetime.now(timezone.utc) + timedelta(days=days)).strftime("%Y%m%d%H%M%SZ")


def ask(stack, certificate=None, authority=None):
    authority = authority or stack.authority
    offered = credentials(stack.authority, certificate) if certificate else grpc.ssl_channel_credentials(
        stack.authority.root.read_bytes())
    options = [("grpc.use_local_subchannel_pool", 1)]
    with grpc.secure_channel(f"localhost:{stack['scheduler'].rpc}", offered, options=options) as channel:
        return scheduler_pb2_grpc.SchedulerStub(channel).GetStatus(status_pb2.GetStatusRequest(), timeout=5)


def refusal(stack, certificate, *words):
    """The call fails, and the scheduler has written why."""
    known = len(stack["scheduler"].lines())
    error = failure(lambda: ask(stack, certificate))
    assert error.code() == grpc.StatusCode.UNAVAILABLE
    line = stack["scheduler"].logged("connection refused", *words, after=known)[0]
    assert line["level"] == "warning" and line["peer"].startswith("127.0.0.1:")
    return line["reason"]


def test_a_service_of_ours_is_taken(stack):
    assert ask(stack, stack.authority.of("notifier")).service == "scheduler"


def test_nobody_without_a_certificate(stack):
    refusal(stack, None, "certificate")


def test_nobody_of_another_authority(stack, tmp_path):
    refusal(stack, Authority(tmp_path).of("gateway"), "certificate")


@pytest.mark.parametrize("days", [(-10, -1), (1, 10)], ids=["expired", "not-yet-valid"])
def test_nobody_out_of_time(stack, tmp_path, days):
    certificate = stack.authority.issue(
        tmp_path, "gateway", ["spiffe://uhub/gateway"], tuple(moment(day) for day in days))
    refusal(stack, certificate, "certificate")


@pytest.mark.parametrize("uris", [
    [], ["spiffe://elsewhere/gateway"], ["spiffe://uhub/"], ["spiffe://uhub/gateway/1/2"], ["spiffe://uhub/GATEWAY"],
    ["spiffe://uhub/gateway", "spiffe://uhub/metrics"], ["https://uhub/gateway"], ["spiffe://uhub/../gateway"],
], ids=lambda uris: "+".join(uris) or "none")
def test_nobody_without_one_identity(stack, tmp_path, uris):
    certificate = stack.authority.issue(tmp_path, "nobody", uris)
    assert "names no service" in refusal(stack, certificate, "names no service")


def test_two_uris_of_which_one_is_ours_are_ambiguous(stack, tmp_path):
    # SPIFFE allows exactly one URI in a certificate.
    certificate = stack.authority.issue(tmp_path, "double", ["spiffe://uhub/gateway", "https://elsewhere.example/"])
    refusal(stack, certificate, "names no service")


def test_a_certificate_for_browsers_opens_no_service(stack):
    refusal(stack, stack.authority.of("https"))


@pytest.mark.parametrize("caller", ["metrics", "executor", "scheduler"])
def test_a_service_that_may_not_call_is_told_and_logged(stack, caller):
    known = len(stack["scheduler"].lines())
    with connect(stack, "scheduler", caller=caller) as channel:
        examples = examples_pb2_grpc.ExamplesStub(channel)
        error = failure(lambda: examples.ListEvents(examples_pb2.ListEventsRequest(), timeout=5))
        stream = failure(lambda: examples.WatchEvents(examples_pb2.WatchEventsRequest(), timeout=5))
    assert error.code() == stream.code() == grpc.StatusCode.PERMISSION_DENIED
    line = stack["scheduler"].logged("call refused", caller, "ListEvents", after=known)[0]
    assert (line["level"], line["caller"], line["method"]) == (
        "warning", caller, "/uhub.scheduler.v1.Examples/ListEvents")


def handshake(port, context):
    with open_tls(port, context) as secured:
        # With TLS 1.3 the server's refusal of a certificate comes after the client believes to be done.
        secured.settimeout(2)
        try:
            first = secured.recv(1)
        except TimeoutError:
            first = None
        return secured.version(), secured.selected_alpn_protocol(), first


def test_inside_only_tls_1_3(stack):
    own = stack.authority.of("gateway")
    with pytest.raises(ssl.SSLError):
        handshake(stack["scheduler"].rpc, tls_context(stack.authority, own, version=ssl.TLSVersion.TLSv1_2))
    version, protocol, first = handshake(stack["scheduler"].rpc, tls_context(stack.authority, own))
    # The first byte of the server's SETTINGS: it has taken the connection.
    assert (version, protocol) == ("TLSv1.3", "h2") and first


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_outside_tls_1_2_as_well(stack, version):
    name, protocol, _ = handshake(stack.https, tls_context(stack.authority, version=version))
    assert (name, protocol) == (version.name.replace("v1_", "v1."), "h2")


def test_outside_nothing_older(stack):
    context = tls_context(stack.authority)
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(ssl.SSLError):
        handshake(stack.https, context)


def test_protocols_are_agreed_on(stack):
    outside = lambda *names: handshake(stack.https, tls_context(stack.authority, protocols=names))[1]
    assert outside("http/1.1") == "http/1.1"
    assert outside("http/1.1", "h2") == "h2"
    with pytest.raises(ssl.SSLError):
        outside("smtp")


def test_without_a_protocol_it_is_http_1_outside_and_nothing_inside(stack):
    context = ssl.create_default_context(cafile=str(stack.authority.root))
    with open_tls(stack.https, context) as secured:
        secured.sendall(b"GET /health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
        assert secured.recv(100).startswith(b"HTTP/1.1 200 ")
    own = stack.authority.of("gateway")
    context.load_cert_chain(own.certificate, own.key)
    known = len(stack["scheduler"].lines())
    with open_tls(stack["scheduler"].rpc, context) as secured:
        secured.settimeout(5)
        assert secured.recv(100) == b""
    stack["scheduler"].logged("connection refused", "HTTP/2", after=known)


@pytest.mark.parametrize("data", [b"GET / HTTP/1.1\r\nhost: x\r\n\r\n", b"\x16\x03\x01\xff\xff", b"\0" * 600],
                         ids=["plain-http", "half-hello", "zeros"])
@pytest.mark.parametrize("where", ["https", "rpc"])
def test_what_is_no_tls_is_cut_off(stack, where, data):
    port = stack.https if where == "https" else stack["scheduler"].rpc
    with socket.create_connection(("127.0.0.1", port), timeout=5) as plain:
        plain.sendall(data)
        plain.shutdown(socket.SHUT_WR)
        try:
            while plain.recv(4096):
                pass
        except ConnectionResetError:
            pass


def test_sessions_resume(stack):
    context = tls_context(stack.authority, protocols=["http/1.1"], version=ssl.TLSVersion.TLSv1_3)
    request = b"GET /health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"
    with open_tls(stack.https, context) as first:
        first.sendall(request)
        while first.recv(65_536):
            pass
        session = first.session
    plain = socket.create_connection(("127.0.0.1", stack.https), timeout=5)
    with context.wrap_socket(plain, server_hostname="localhost", session=session) as second:
        second.sendall(request)
        assert second.recv(100).startswith(b"HTTP/1.1 200 ")
        assert second.session_reused


# Replacing certificates

@pytest.fixture(scope="module")
def renewable(tmp_path_factory):
    with Mesh(tmp_path_factory.mktemp("renewable"), ["scheduler", "gateway"]) as mesh:
        yield mesh


def fingerprint(port, context):
    with open_tls(port, context) as secured:
        return hashlib.sha256(secured.getpeercert(binary_form=True)).hexdigest()


def replace(mesh, service, made):
    """As a renewal does it: each file is swapped in one step, the key first."""
    target = mesh.authority.of(service)
    for source, place in ((made.key, target.key), (made.certificate, target.certificate)):
        copy = place.with_suffix(".swap")
        shutil.copy(source, copy)
        os.replace(copy, place)


def test_certificates_are_replaced_under_load(renewable, tmp_path):
    mesh = renewable
    rest = Rest(mesh.https, mesh.authority)
    eventually(lambda: rest.get("/api/examples/events?limit=1").status == 200)
    seen, failures, stop = [], [], threading.Event()

    def load(keeps):
        connection = rest.connect() if keeps else None
        while not stop.is_set():
            try:
                status = rest.get("/api/examples/events?limit=1", connection=connection).status
                seen.append(status)
                if status != 200:
                    failures.append(status)
            except Exception as error:
                failures.append(repr(error))

    threads = [threading.Thread(target=load, args=(keeps,)) for keeps in (True, True, False)]
    for thread in threads:
        thread.start()
    inside = tls_context(mesh.authority, mesh.authority.of("gateway"))
    outside = tls_context(mesh.authority)
    try:
        targets = [("scheduler", mesh["scheduler"].rpc, inside, ["spiffe://uhub/scheduler"]),
                   ("gateway", mesh["gateway"].rpc, inside, ["spiffe://uhub/gateway"]),
                   ("https", mesh.https, outside, [])]
        for name, port, context, uris in targets:
            before = fingerprint(port, context)
            replace(mesh, name, mesh.authority.issue(tmp_path, f"{name}-new", uris))
            began = time.monotonic()
            eventually(lambda: fingerprint(port, context) != before, within=5, saying=f"{name} keeps its certificate")
            assert time.monotonic() - began < 3.5
    finally:
        stop.set()
        for thread in threads:
            thread.join(20)
    assert failures == [] and len(seen) > 50


def test_a_broken_replacement_is_refused_and_logged(renewable):
    mesh = renewable
    inside = tls_context(mesh.authority, mesh.authority.of("gateway"))
    before = fingerprint(mesh["scheduler"].rpc, inside)
    target = mesh.authority.of("scheduler")
    good = target.certificate.read_bytes()
    known = len(mesh["scheduler"].lines())
    try:
        # A certificate to which the key does not belong.
        shutil.copy(mesh.authority.of("metrics").certificate, target.certificate)
        line = mesh["scheduler"].logged("certificate not reloaded", after=known)[0]
        assert line["level"] == "error" and "scheduler" in line["error"]
        assert fingerprint(mesh["scheduler"].rpc, inside) == before
        target.certificate.write_bytes(b"not a certificate")
        mesh["scheduler"].logged("certificate not reloaded", "read the certificate", after=known)
        assert fingerprint(mesh["scheduler"].rpc, inside) == before
    finally:
        target.certificate.write_bytes(good)
    mesh["scheduler"].logged("certificate reloaded", after=known)
    # What stays broken is not said again every second.
    assert len([line for line in mesh["scheduler"].lines()[known:] if "not reloaded" in line["message"]]) <= 8
