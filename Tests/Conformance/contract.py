"""The product's contract, compiled for Python, and channels to services that speak it."""
from pathlib import Path

import grpc
from grpc_tools import protoc

from paths import ROOT


def compile_into(folder):
    protos = ROOT / "Protos"
    included = Path(protoc.__file__).parent / "_proto"
    files = [str(path) for path in protos.rglob("*.proto") if "uhub" in path.parts]
    status = protoc.main(
        ["protoc", f"-I{protos}", f"-I{included}", f"--python_out={folder}", f"--grpc_python_out={folder}", *files])
    if status != 0:
        raise RuntimeError("the contract does not compile for Python")


def credentials(authority, certificate):
    key, chain = certificate.bytes()
    return grpc.ssl_channel_credentials(authority.root.read_bytes(), key, chain)


def connect(mesh, service, caller="gateway", options=(), **more):
    """A channel of its own to a service, as one of the services; not shared with other tests."""
    return grpc.secure_channel(
        f"localhost:{mesh[service].rpc}", credentials(mesh.authority, mesh.authority.of(caller)),
        options=[("grpc.use_local_subchannel_pool", 1), *options], **more)


def failure(call):
    """The error that a call ends with."""
    try:
        result = call()
        if hasattr(result, "__next__"):
            for _ in result:
                pass
    except grpc.RpcError as error:
        return error
    raise AssertionError("the call went well")
