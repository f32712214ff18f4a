"""Measures the product beside what a user would pick instead, in one run, and writes docs/benchmarks.md.
Usage: bench.py [--quick] --caller FILE --fastapi-python FILE"""
import argparse
import json
import os
import ssl
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "Support"))
sys.path.insert(0, str(Path(__file__).parents[1] / "Conformance"))

import contract  # noqa: E402
import grpc_calls  # noqa: E402
import load  # noqa: E402
import machine  # noqa: E402
import nginx  # noqa: E402
import report  # noqa: E402
import start  # noqa: E402
from authority import Authority  # noqa: E402
from paths import BINARIES, ROOT, SERVICES  # noqa: E402
from ports import free_ports  # noqa: E402
from processes import Server, pss_bytes  # noqa: E402
from rounds import Contender, alternate  # noqa: E402
from stack import Stack  # noqa: E402

# Long enough for the health checks and the runtime's own caches to have happened once.
SETTLE = 2.0


def main():
    options = arguments()
    rounds, seconds = (1, 1) if options.quick else (5, 3)
    with tempfile.TemporaryDirectory(prefix="uhub-bench-") as folder:
        results = report.Results(machine.facts(options.fastapi_python), rounds, machine.load_average())
        measure(Path(folder), options, rounds, seconds, results)
        results.load_after = machine.load_average()
    text = report.text(results)
    print(text)
    # A quick run is for the eye; only a full one is worth keeping.
    if not options.quick:
        (ROOT / "docs/benchmarks.md").write_text(text)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--caller", type=Path, required=True)
    parser.add_argument("--fastapi-python", type=Path, required=True)
    return parser.parse_args()


def measure(folder, options, rounds, seconds, results):
    home, contract_folder = folder / "home", folder / "contract"
    home.mkdir()
    contract_folder.mkdir()
    contract.compile_into(contract_folder)
    with Stack(home) as stack:
        time.sleep(SETTLE)
        results.idle = memory(stack)
        step("static file")
        results.static = static_file(folder, stack, rounds, seconds)
        step("list through the whole chain")
        results.chain = chain(folder, stack, options.fastapi_python, rounds, seconds)
        step("gRPC unary")
        results.grpc, results.mixed = grpc_unary(folder, stack, options.caller, contract_folder, rounds, seconds)
        results.loaded = memory(stack)
    step("start")
    results.starts = starts(folder / "start", rounds)


def static_file(folder, stack, rounds, seconds):
    port, = free_ports(1)
    with nginx.start(folder / "nginx", port, stack.authority.tls, stack.web, like=stack.file_url) as server:
        theirs = stack.file_url.replace(f":{stack.https}/", f":{port}/")
        require_same(fetch(stack.file_url), fetch(theirs))
        gateway = {"gateway": stack.pids("gateway")}
        both = {}
        for name, generator in (("h1", load.http1), ("h2", load.http2)):
            both[name] = alternate(
                [
                    Contender(f"gateway {name}", lambda time, run=generator: run(stack.file_url, time, gateway)),
                    Contender(f"nginx {name}", lambda time, run=generator: run(theirs, time, {"nginx": server.pids})),
                ], rounds, seconds)
        return both


def chain(folder, stack, python, rounds, seconds):
    page = folder / "list.json"
    page.write_bytes(fetch(stack.list_url))
    port, = free_ports(1)
    tls = stack.authority.tls
    command = [
        python, "-m", "uvicorn", "fastapi_app:app", "--app-dir", Path(__file__).parent, "--host", "127.0.0.1", "--port", port,
        "--ssl-certfile", tls / "https.pem", "--ssl-keyfile", tls / "https.key", "--loop", "uvloop", "--http", "httptools",
        "--no-access-log", "--log-level", "warning"]
    with Server(command, port, folder / "fastapi.log", {"BENCH_PAGE": str(page)}) as server:
        theirs = stack.list_url.replace(f":{stack.https}/", f":{port}/")
        require_same(json.loads(fetch(stack.list_url)), json.loads(fetch(theirs)))
        watched = {name: stack.pids(name) for name in ("gateway", "scheduler")}
        return alternate(
            [
                Contender("uHub h1", lambda time: load.http1(stack.list_url, time, watched)),
                Contender("FastAPI h1", lambda time: load.http1(theirs, time, {"FastAPI": server.pids})),
                Contender("uHub h2", lambda time: load.http2(stack.list_url, time, watched)),
            ], rounds, seconds)


def grpc_unary(folder, stack, caller, contract_folder, rounds, seconds):
    event = folder / "event.bin"
    event.write_bytes(grpc_calls.fetch_event(contract_folder, stack))
    calls = grpc_calls.Calls(stack, caller, contract_folder, free_ports(1)[0])
    with calls.start_grpcio(event) as grpcio:
        ours, theirs, *mixed = calls.contenders(grpcio)
        return alternate([ours, theirs], rounds, seconds), alternate(mixed, 1, seconds)


def starts(home, rounds):
    """Milliseconds, or the reason why there are none."""
    home.mkdir()
    Authority(home)
    web = home / "web"
    web.mkdir()
    (web / "index.html").write_text("<!doctype html><title>uHub</title>")
    # The stores run as a user of their own, who has to reach their folder.
    home.parent.chmod(0o711)
    try:
        return [seconds * 1000 for seconds in start.measure(home, web, rounds)]
    except start.CannotStart as reason:
        return str(reason)


def memory(stack):
    return {name: pss_bytes(stack[name].process.pid) for name in SERVICES}


def fetch(url):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with urllib.request.urlopen(url, context=context, timeout=5) as answer:
        return answer.read()


def require_same(first, second):
    if first != second:
        raise SystemExit(f"the two sides answer differently, so they cannot be compared:\n{str(first)[:300]}\n{str(second)[:300]}")


def step(name):
    print(f"{name}: load average {machine.load_average()}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    if not (BINARIES / "gateway").exists():
        sys.exit(f"{os.path.relpath(BINARIES)} holds no built services.")
    main()
