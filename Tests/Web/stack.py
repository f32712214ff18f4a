"""A whole uHub in a directory of its own, on ports of its own, and what a test does to it."""
import os
import signal
import subprocess
import time
from pathlib import Path

from paths import BINARIES, ROOT, SERVICES
from ports import free_ports

START_DEADLINE = 60


class Stack:
    def __init__(self, home):
        self.home = home
        self.log = home / "uhub.log"
        ports = free_ports(2 * len(SERVICES) + 1)
        self.url = f"https://localhost:{ports[-1]}"
        self.environment = {
            **os.environ,
            "UHUB_HOME": str(home),
            "UHUB_WEB_ROOT": str(home / "web"),
            "UHUB_COMMIT": "0123456789ab",
            "UHUB_HTTPS_LISTEN": f"127.0.0.1:{ports[-1]}",
        }
        for index, service in enumerate(SERVICES):
            self.environment[f"UHUB_{service.upper()}_RPC_LISTEN"] = f"127.0.0.1:{ports[2 * index]}"
            self.environment[f"UHUB_{service.upper()}_ADMIN_LISTEN"] = f"127.0.0.1:{ports[2 * index + 1]}"

    def start(self):
        for command in (["dev/web", str(self.home / "web")], ["dev/certificates"]):
            subprocess.run([str(ROOT / command[0]), *command[1:]], env=self.environment, check=True, capture_output=True)
        with self.log.open("wb") as log:
            self.process = subprocess.Popen([BINARIES / "uhub", "up"], env=self.environment, stdout=log, stderr=log)
        deadline = time.monotonic() + START_DEADLINE
        while "uHub is ready" not in self.log.read_text():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"uHub did not become ready:\n{self.log.read_text()}")
            time.sleep(0.02)

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def kill(self, service):
        """Ends one service the hard way; the supervisor is expected to start it again."""
        os.kill(self.find(service), signal.SIGKILL)

    def find(self, service):
        """The process of a service among the children of the supervisor."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        for child in children:
            if Path(f"/proc/{child}/comm").read_text().strip() == service:
                return int(child)
        raise LookupError(f"{service} is not running")
