"""Unary calls over mutual TLS: our server and client, grpcio's, and each with the other."""
import json
import os
import sys
from pathlib import Path

import load
from processes import Server
from rounds import Contender

HERE = Path(__file__).parent
IN_FLIGHT = 64


class Calls:
    def __init__(self, stack, caller, contract, grpcio_port):
        self.stack = stack
        self.caller = caller
        self.contract = contract
        self.tls = stack.authority.tls
        self.ours = f"127.0.0.1:{stack['scheduler'].rpc}"
        self.theirs = f"localhost:{grpcio_port}"
        self.port = grpcio_port

    def start_grpcio(self, event):
        return Server(
            [sys.executable, HERE / "grpc_server.py", self.contract, self.tls, self.port, event], self.port,
            self.stack.home / "grpcio.log")

    def contenders(self, grpcio):
        scheduler = self.stack.pids("scheduler")
        ours, theirs = self._our_client, self._their_client
        return [
            Contender("uHub server, uHub client", lambda seconds: ours(self.ours, seconds, scheduler)),
            Contender("grpcio server, grpcio client", lambda seconds: theirs(self.theirs, seconds, grpcio.pids)),
            Contender("uHub server, grpcio client", lambda seconds: theirs(self.ours, seconds, scheduler)),
            Contender("grpcio server, uHub client", lambda seconds: ours(self.theirs, seconds, grpcio.pids)),
        ]

    def _our_client(self, address, seconds, server):
        return measure([self.caller, address, self.tls, IN_FLIGHT, seconds], server)

    def _their_client(self, address, seconds, server):
        return measure(
            [sys.executable, HERE / "grpc_caller.py", self.contract, self.tls, address.replace("127.0.0.1", "localhost"),
             IN_FLIGHT, seconds], server)


WARM_UP = 0.5


def measure(command, server):
    output, cpu = load.run(command, {"server": server})
    told = json.loads(output)
    # The warm-up is in the server's CPU time as well.
    calls = told["rate"] * (told["seconds"] + WARM_UP)
    shown = " ".join(os.path.basename(str(part)) for part in command)
    return load.Result(shown, output.strip(), told["rate"], load.per_request(cpu, calls))


def fetch_event(contract, stack):
    """The message that both servers return, as our server gives it."""
    import grpc

    sys.path.insert(0, str(contract))
    from uhub.scheduler.v1 import examples_pb2, examples_pb2_grpc

    key, chain = stack.authority.of("gateway").bytes()
    credentials = grpc.ssl_channel_credentials(stack.authority.root.read_bytes(), key, chain)
    with grpc.secure_channel(f"localhost:{stack['scheduler'].rpc}", credentials) as channel:
        event = examples_pb2_grpc.ExamplesStub(channel).GetEvent(examples_pb2.GetEventRequest(id=1), timeout=5)
    return event.SerializeToString()
