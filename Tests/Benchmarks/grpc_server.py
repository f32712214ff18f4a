"""The example service's GetEvent in grpcio.aio, over mutual TLS.
Usage: grpc_server.py CONTRACT_FOLDER TLS_FOLDER PORT EVENT_FILE"""
import asyncio
import sys
from pathlib import Path

import grpc

sys.path.insert(0, sys.argv[1])
from uhub.scheduler.v1 import example_event_pb2, examples_pb2_grpc  # noqa: E402


class Examples(examples_pb2_grpc.ExamplesServicer):
    def __init__(self, event):
        self.event = event

    async def GetEvent(self, request, context):
        return self.event


async def main(tls, port, event):
    credentials = grpc.ssl_server_credentials(
        [((tls / "scheduler.key").read_bytes(), (tls / "scheduler.pem").read_bytes())],
        root_certificates=(tls / "ca.pem").read_bytes(), require_client_auth=True)
    server = grpc.aio.server()
    examples_pb2_grpc.add_ExamplesServicer_to_server(Examples(event), server)
    server.add_secure_port(f"127.0.0.1:{port}", credentials)
    await server.start()
    await server.wait_for_termination()


asyncio.run(main(
    Path(sys.argv[2]), sys.argv[3], example_event_pb2.ExampleEvent.FromString(Path(sys.argv[4]).read_bytes())))
