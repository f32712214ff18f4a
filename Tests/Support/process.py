"""One service as a process of its own."""
import json
import os
import signal
import subprocess
import urllib.error
import urllib.request

from paths import BINARIES
from waiting import eventually

START_DEADLINE = 20
STOP_DEADLINE = 15


class ServiceProcess:
    def __init__(self, name, home, rpc, admin, environment):
        self.name = name
        self.rpc = rpc
        self.admin = admin
        self.log = home / f"{name}.log"
        self.environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith("UHUB_")},
            **environment,
            "UHUB_RPC_LISTEN": f"127.0.0.1:{rpc}",
            "UHUB_ADMIN_LISTEN": f"127.0.0.1:{admin}",
        }
        self.process = None

    # Its life

    def start(self):
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([BINARIES / self.name], env=self.environment, stdout=log, stderr=log)
        return self

    def wait_until_ready(self):
        eventually(self._is_ready, START_DEADLINE, saying=f"{self.name} did not become ready")
        return self

    def _is_ready(self):
        if self.process.poll() is not None:
            raise AssertionError(f"{self.name} ended with {self.process.returncode}:\n{self.log.read_text()[-2000:]}")
        try:
            return self.ask("/ready").startswith(("ready", "degraded"))
        except (urllib.error.URLError, ConnectionError):
            return False

    def signal(self, number=signal.SIGTERM):
        self.process.send_signal(number)

    def kill(self):
        self.process.kill()
        self.process.wait(STOP_DEADLINE)

    def stop(self):
        """Ends it in order, and returns its exit code."""
        if self.process is None:
            return None
        if self.process.poll() is None:
            self.signal()
        return self.wait()

    def wait(self, within=STOP_DEADLINE):
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"{self.name} did not end within {within} s") from None

    # What it tells

    def ask(self, path):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.admin}{path}", timeout=5) as answer:
            return answer.read().decode()

    def metric(self, name, **labels):
        """The sum of the samples of a metric that have these labels."""
        total = 0.0
        for line in self.ask("/metrics").splitlines():
            if line.startswith((name + "{", name + " ")) and all(f'{key}="{value}"' in line for key, value in labels.items()):
                total += float(line.rsplit(" ", 1)[1])
        return total

    def lines(self):
        """What it has logged so far."""
        found = []
        for line in self.log.read_text(errors="replace").splitlines():
            if line.startswith("{"):
                found.append(json.loads(line))
        return found

    def logged(self, *words, after=0, within=5.0):
        """Waits for a log line, newer than the first `after`, in which all of these words occur."""
        def find():
            return [line for line in self.lines()[after:] if all(word in json.dumps(line, ensure_ascii=False) for word in words)]
        return eventually(find, within, saying=f"{self.name} logged no line with {words}")

    @property
    def memory(self):
        """What it holds in memory now, in bytes."""
        with open(f"/proc/{self.process.pid}/status") as status:
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) * 1024
        raise LookupError("the process tells no VmRSS")
