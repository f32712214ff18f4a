"""HTTP/1.1 by hand: bytes out, answers in."""
import time

from h2_raw import open_tls, tls_context


class Answer:
    def __init__(self, status, fields, body, whole):
        self.status, self.fields, self.body, self.whole = status, fields, body, whole

    def __repr__(self):
        return f"<{self.status} {len(self.body)} bytes{'' if self.whole else ', cut'}>"


class Connection:
    def __init__(self, port, authority, timeout=5):
        self.socket = open_tls(port, tls_context(authority, protocols=["http/1.1"]), timeout)
        self.buffer = b""
        self.ended = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        self.socket.sendall(data)

    def _more(self, timeout):
        self.socket.settimeout(timeout)
        try:
            data = self.socket.recv(65_536)
        except TimeoutError:
            raise
        except OSError:
            data = b""
        self.buffer += data
        if not data:
            self.ended = True
        return bool(data)

    def _until(self, condition, deadline):
        while not condition():
            if not self._more(max(0.01, deadline - time.monotonic())):
                return False
        return True

    def answer(self, head=False, within=5):
        """The next answer; None when the connection ends before one begins. TimeoutError when nothing comes."""
        deadline = time.monotonic() + within
        if not self._until(lambda: b"\r\n\r\n" in self.buffer, deadline):
            return None
        start, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        lines = start.decode("latin-1").split("\r\n")
        status = int(lines[0].split(" ")[1])
        fields = {}
        for line in lines[1:]:
            name, value = line.split(":", 1)
            fields[name.lower()] = value.strip()
        if head or status < 200 or status in (204, 304):
            return Answer(status, fields, b"", True)
        if "chunked" in fields.get("transfer-encoding", ""):
            return Answer(status, fields, *self._chunks(deadline))
        if "content-length" in fields:
            length = int(fields["content-length"])
            whole = self._until(lambda: len(self.buffer) >= length, deadline)
            body, self.buffer = self.buffer[:length], self.buffer[length:]
            return Answer(status, fields, body, whole)
        self._until(lambda: False, deadline)
        body, self.buffer = self.buffer, b""
        return Answer(status, fields, body, True)

    def _chunks(self, deadline):
        body = b""
        while True:
            if not self._until(lambda: b"\r\n" in self.buffer, deadline):
                return body, False
            line, self.buffer = self.buffer.split(b"\r\n", 1)
            size = int(line.split(b";")[0], 16)
            if not self._until(lambda: len(self.buffer) >= size + 2, deadline):
                return body, False
            body, self.buffer = body + self.buffer[:size], self.buffer[size + 2:]
            if size == 0:
                return body, True

    def is_over(self, within=2):
        """Whether the server ends the connection."""
        deadline = time.monotonic() + within
        try:
            while self._more(max(0.01, deadline - time.monotonic())):
                pass
            return True
        except TimeoutError:
            return False
