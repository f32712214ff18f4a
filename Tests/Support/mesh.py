"""Services of one mesh, started one by one without the supervisor, so that a test decides who lives and dies."""
import time

from authority import Authority
from paths import SERVICES
from ports import free_ports
from process import ServiceProcess

BIG_FILE = 8 << 20


class Mesh:
    """`elsewhere` gives the addresses of services that the test itself plays."""

    def __init__(self, home, services=SERVICES, elsewhere=None, settings=None):
        self.home = home
        self.authority = Authority(home)
        self.web = home / "web"
        self.web.mkdir(exist_ok=True)
        (self.web / "index.html").write_text("<!doctype html><title>uHub</title>")
        if not (self.web / "big.bin").exists():
            (self.web / "big.bin").write_bytes(bytes(range(256)) * (BIG_FILE // 256))
        ports = free_ports(2 * len(SERVICES) + 1)
        self.https = ports.pop()
        addresses = {name: [f"127.0.0.1:{ports[2 * index]}"] for index, name in enumerate(SERVICES)}
        addresses.update(elsewhere or {})
        own = {
            "gateway": {
                "UHUB_EXAMPLES": "true",
                "UHUB_WEB_ROOT": str(self.web),
                "UHUB_HTTPS_LISTEN": f"127.0.0.1:{self.https}",
            },
            "scheduler": {"UHUB_EXAMPLES": "true"},
        }
        environment = {
            "UHUB_TLS_DIRECTORY": str(self.authority.tls),
            "UHUB_PEERS": ",".join(f"{name}={address}" for name, all in addresses.items() for address in all),
            **(settings or {}),
        }
        self.services = {
            name: ServiceProcess(
                name, home, ports[2 * index], ports[2 * index + 1], {**environment, **own.get(name, {})})
            for index, name in enumerate(SERVICES) if name in services
        }

    def __getitem__(self, name):
        return self.services[name]

    def start(self):
        for service in self.services.values():
            service.start()
        for service in self.services.values():
            service.wait_until_ready()
        return self

    def stop(self):
        running = [service for service in self.services.values() if service.process and service.process.poll() is None]
        for service in running:
            service.signal()
        deadline = time.monotonic() + 5
        for service in running:
            try:
                service.process.wait(max(0.1, deadline - time.monotonic()))
            except Exception:
                service.kill()

    def __enter__(self):
        try:
            return self.start()
        except BaseException:
            self.stop()
            raise

    def __exit__(self, *_):
        self.stop()
