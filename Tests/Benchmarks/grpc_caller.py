"""What bench-caller does, with grpcio.aio: one connection, so many calls in flight; prints one line of JSON.
Usage: grpc_caller.py CONTRACT_FOLDER TLS_FOLDER ADDRESS CALLS_IN_FLIGHT SECONDS"""
import asyncio
import json
import sys
import time
from pathlib import Path

import grpc

sys.path.insert(0, sys.argv[1])
from uhub.scheduler.v1 import examples_pb2, examples_pb2_grpc  # noqa: E402

WARM_UP = 0.5


async def call(stub, in_flight, seconds):
    deadline = time.monotonic() + seconds
    calls = 0

    async def one():
        nonlocal calls
        while time.monotonic() < deadline:
            reply = await stub.GetEvent(examples_pb2.GetEventRequest(id=1))
            assert reply.id == 1
            calls += 1

    await asyncio.gather(*(one() for _ in range(in_flight)))
    return calls


async def main(tls, address, in_flight, seconds):
    credentials = grpc.ssl_channel_credentials(
        (tls / "ca.pem").read_bytes(), (tls / "gateway.key").read_bytes(), (tls / "gateway.pem").read_bytes())
    async with grpc.aio.secure_channel(address, credentials) as channel:
        stub = examples_pb2_grpc.ExamplesStub(channel)
        await call(stub, in_flight, WARM_UP)
        started = time.monotonic()
        calls = await call(stub, in_flight, seconds)
        elapsed = time.monotonic() - started
    print(json.dumps({"calls": calls, "seconds": elapsed, "rate": calls / elapsed}))


asyncio.run(main(Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), float(sys.argv[5])))
