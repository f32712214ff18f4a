"""Processes that a benchmark starts and ends by id, and what they cost."""
import os
import signal
import socket
import subprocess
from pathlib import Path

from waiting import eventually

START_DEADLINE = 20


class Server:
    """A server that is ready when its port answers."""

    def __init__(self, command, port, log, environment=None):
        self.port = port
        self.log = log
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [str(part) for part in command], stdout=output, stderr=output, env={**os.environ, **(environment or {})})
        eventually(self._answers, START_DEADLINE, saying=f"{command[0]} did not start (see {log})")

    def _answers(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"it ended with {self.process.returncode}: {self.log.read_text()[-2000:]}")
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            return True
        except OSError:
            return False

    @property
    def pids(self):
        return [self.process.pid, *children(self.process.pid)]

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def children(pid):
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text().split()]
    return found


def cpu_seconds(pids):
    """What the threads of these processes have used of a processor, to the nanosecond."""
    total = 0
    for pid in pids:
        for task in Path(f"/proc/{pid}/task").iterdir():
            total += int((task / "schedstat").read_text().split()[0])
    return total / 1e9


def pss_bytes(pid):
    """Memory, where pages shared with others count by their share."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise LookupError(f"the kernel tells no PSS of process {pid}")
