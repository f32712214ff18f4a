"""From `uhub up` on a built tree until the gateway says that all seven services are well."""
import json
import os
import signal
import ssl
import subprocess
import time
import urllib.error
import urllib.request

from paths import BINARIES, SERVICES
from ports import free_ports

DEADLINE = 60


class CannotStart(Exception):
    pass


def measure(home, web, runs):
    """Seconds of each run; the first start, which makes the stores' data, is not among them."""
    ports = free_ports(2 * len(SERVICES) + 1)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("UHUB_")},
        "UHUB_HOME": str(home), "UHUB_BINARIES": str(BINARIES), "UHUB_WEB_ROOT": str(web),
        "UHUB_HTTPS_LISTEN": f"127.0.0.1:{ports[-1]}",
    }
    for index, service in enumerate(SERVICES):
        environment[f"UHUB_{service.upper()}_RPC_LISTEN"] = f"127.0.0.1:{ports[2 * index]}"
        environment[f"UHUB_{service.upper()}_ADMIN_LISTEN"] = f"127.0.0.1:{ports[2 * index + 1]}"
    return [once(environment, ports[-1], home) for _ in range(runs + 1)][1:]


def once(environment, port, home):
    log = home / "up.log"
    with log.open("wb") as output:
        started = time.monotonic()
        process = subprocess.Popen([BINARIES / "uhub", "up"], env=environment, stdout=output, stderr=output)
    try:
        while not is_healthy(port):
            if process.poll() is not None or time.monotonic() - started > DEADLINE:
                lines = log.read_text().strip().splitlines()
                raise CannotStart(lines[-1] if lines else f"exit code {process.returncode}")
            time.sleep(0.01)
        return time.monotonic() - started
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(DEADLINE)


def is_healthy(port):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    try:
        with urllib.request.urlopen(f"https://127.0.0.1:{port}/health", context=context, timeout=5) as answer:
            return json.load(answer)["status"] == "ok"
    except (urllib.error.URLError, OSError):
        return False
