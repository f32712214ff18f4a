"""A scheduler played by grpcio, which does what a test tells it, behind a wire that a test can cut."""
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import grpc
from ports import free_ports

from uhub.common.v1 import raw_pb2, status_pb2
from uhub.scheduler.v1 import examples_pb2, examples_pb2_grpc, scheduler_pb2_grpc


class FakeScheduler(examples_pb2_grpc.ExamplesServicer, scheduler_pb2_grpc.SchedulerServicer):
    """Calls are noted in `calls`; `does[method]` answers them."""

    def __init__(self, authority, certificate=None, port=None):
        self.calls = []
        self.does = {}
        self.port = port or free_ports(1)[0]
        self.address = f"127.0.0.1:{self.port}"
        key, chain = (certificate or authority.of("scheduler")).bytes()
        self.server = grpc.server(ThreadPoolExecutor(16), options=[("grpc.so_reuseport", 0)])
        examples_pb2_grpc.add_ExamplesServicer_to_server(self, self.server)
        scheduler_pb2_grpc.add_SchedulerServicer_to_server(self, self.server)
        self.server.add_secure_port(
            self.address,
            grpc.ssl_server_credentials([(key, chain)], authority.root.read_bytes(), require_client_auth=True))
        self.server.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.stop(0)

    def forget(self):
        self.calls.clear()
        self.does.clear()

    def count(self, method):
        return sum(1 for name, *_ in self.calls if name == method)

    def _answer(self, method, request, context, otherwise):
        self.calls.append((method, dict(context.invocation_metadata()), context.time_remaining()))
        return self.does.get(method, otherwise)(request, context)

    def GetStatus(self, request, context):
        return status_pb2.ServiceStatus(service="scheduler", version="0", state=status_pb2.SERVICE_STATE_READY)

    def ListEvents(self, request, context):
        return self._answer("ListEvents", request, context, lambda *_: examples_pb2.ListEventsReply())

    def GetEvent(self, request, context):
        def event(request, context):
            from uhub.scheduler.v1 import example_event_pb2
            return example_event_pb2.ExampleEvent(id=request.id, title="from grpcio")
        return self._answer("GetEvent", request, context, event)

    def CreateEvent(self, request, context):
        return self._answer("CreateEvent", request, context, lambda request, _: request.event)

    def DeleteEvent(self, request, context):
        from google.protobuf import empty_pb2
        return self._answer("DeleteEvent", request, context, lambda *_: empty_pb2.Empty())

    def EchoAllTypes(self, request, context):
        return self._answer("EchoAllTypes", request, context, lambda request, _: request)

    def WatchEvents(self, request, context):
        yield from self._answer("WatchEvents", request, context, lambda *_: iter(()))

    def ReceiveHook(self, requests, context):
        def echo(requests, _):
            head = next(requests).head
            yield raw_pb2.RawReply(head=raw_pb2.RawReplyHead(
                status=202, headers=[raw_pb2.RawHeader(name="content-type", value="text/plain"),
                                     raw_pb2.RawHeader(name="x-path", value=head.path)]))
            for part in requests:
                yield raw_pb2.RawReply(chunk=part.chunk[::-1])
        yield from self._answer("ReceiveHook", requests, context, echo)


class Wire:
    """Carries bytes to a port until it is cut."""

    def __init__(self, target):
        self.target = target
        self.listener = socket.create_server(("127.0.0.1", free_ports(1)[0]))
        self.port = self.listener.getsockname()[1]
        self.address = f"127.0.0.1:{self.port}"
        self.sockets = []
        self.is_up = True
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            if not self.is_up:
                near.close()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                near.close()
                continue
            self.sockets += [near, far]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    @staticmethod
    def _carry(source, sink):
        try:
            while data := source.recv(65_536):
                sink.sendall(data)
        except OSError:
            pass
        for each in (source, sink):
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def cut(self):
        """Breaks what is connected and takes nothing new."""
        self.is_up = False
        for each in self.sockets:
            try:
                each.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self.sockets.clear()

    def mend(self):
        self.is_up = True

    def close(self):
        self.cut()
        self.listener.close()
