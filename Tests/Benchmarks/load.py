"""The load generators: wrk for HTTP/1.1, h2load for HTTP/2. Both sides of a comparison get exactly the same."""
import re
import subprocess
from dataclasses import dataclass, field

from processes import cpu_seconds

CONNECTIONS = 64
STREAMS = 10
UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


@dataclass
class Result:
    command: str
    raw: str
    rate: float
    """Good answers per second."""
    cpu: dict = field(default_factory=dict)
    """Microseconds of a processor per request, by process."""
    failed: int = 0


class LoadError(Exception):
    pass


def run(arguments, watched):
    """Runs a generator; the output, and the CPU seconds that the watched processes used meanwhile."""
    before = {name: cpu_seconds(pids) for name, pids in watched.items()}
    done = subprocess.run([str(each) for each in arguments], capture_output=True, text=True)
    after = {name: cpu_seconds(pids) for name, pids in watched.items()}
    if done.returncode != 0:
        raise LoadError(f"{arguments[0]} failed: {done.stdout}{done.stderr}")
    return done.stdout, {name: after[name] - before[name] for name in watched}


def http1(url, seconds, watched):
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", url]
    output, cpu = run(command, watched)
    count = int(re.search(r"(\d+) requests in", output)[1])
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output)[1])
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", output)
    failed = int(bad[1]) if bad else 0
    return Result(
        " ".join(command), summary(output, r"requests in|\b(50|99)%|Requests/sec|Non-2xx|Socket errors"),
        rate * (count - failed) / count, per_request(cpu, count), failed + (sum(map(int, broken.groups())) if broken else 0))


def http2(url, seconds, watched):
    command = ["h2load", "-t1", f"-c{CONNECTIONS}", f"-m{STREAMS}", f"-D{seconds}", url]
    output, cpu = run(command, watched)
    good = int(re.search(r"(\d+) 2xx", output)[1])
    failed = int(re.search(r"(\d+) failed", output)[1])
    return Result(
        " ".join(command), summary(output, r"finished in|^time for request|^status codes"), good / seconds,
        per_request(cpu, good + failed), failed)


def per_request(cpu, count):
    return {name: seconds / count * 1e6 for name, seconds in cpu.items()}


def summary(output, wanted):
    lines = [" ".join(line.split()) for line in output.splitlines() if re.search(wanted, line)]
    return "; ".join(lines)
