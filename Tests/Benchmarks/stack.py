"""The product's seven services as the benchmarks run them: release executables, loopback, a folder of their own."""
import json

from mesh import Mesh

FILE = "page.json"
FILE_SIZE = 1024
LIST = "/api/examples/events?limit=50"


class Stack(Mesh):
    def __init__(self, home):
        (home / "web").mkdir(exist_ok=True)
        # The tests' large file would only show in the memory.
        (home / "web/big.bin").write_bytes(b"")
        super().__init__(home)
        (self.web / FILE).write_text(one_kilobyte())

    @property
    def file_url(self):
        return f"https://localhost:{self.https}/{FILE}"

    @property
    def list_url(self):
        return f"https://localhost:{self.https}{LIST}"

    def pids(self, *names):
        return [self[name].process.pid for name in names]


def one_kilobyte():
    items = [{"id": number, "name": f"item number {number}", "ready": True} for number in range(17)]
    text = json.dumps({"items": items, "padding": ""})
    return text[:-2] + "x" * (FILE_SIZE - len(text)) + text[-2:]
