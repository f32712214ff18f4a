"""A WebSocket client that can send any frame."""
import os
import struct

from h1_raw import Connection as HTTP

TEXT, BINARY, CONTINUATION, CLOSE, PING, PONG = 1, 2, 0, 8, 9, 10


def frame(opcode, payload=b"", final=True, reserved=0, masked=True):
    head = bytes([(0x80 if final else 0) | reserved << 4 | opcode])
    mask = 0x80 if masked else 0
    if len(payload) < 126:
        head += bytes([mask | len(payload)])
    elif len(payload) < 1 << 16:
        head += bytes([mask | 126]) + struct.pack(">H", len(payload))
    else:
        head += bytes([mask | 127]) + struct.pack(">Q", len(payload))
    if not masked:
        return head + payload
    key = os.urandom(4)
    repeated = key * (len(payload) // 4 + 1)
    hidden = int.from_bytes(payload, "big") ^ int.from_bytes(repeated[:len(payload)], "big")
    return head + key + hidden.to_bytes(len(payload), "big")


class WebSocket(HTTP):
    def __init__(self, port, authority, path="/api/live", fields=(), key="dGhlIHNhbXBsZSBub25jZQ=="):
        super().__init__(port, authority)
        lines = [f"GET {path} HTTP/1.1", f"Host: localhost:{port}", "Upgrade: websocket", "Connection: Upgrade",
                 f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", *fields]
        self.send("\r\n".join(lines).encode() + b"\r\n\r\n")
        self.opening = self.answer()

    def take(self, count, within=5):
        import time
        deadline = time.monotonic() + within
        if not self._until(lambda: len(self.buffer) >= count, deadline):
            raise EOFError("the connection has ended")
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def receive(self, within=5):
        """The next frame: (opcode, payload)."""
        first, second = self.take(2, within)
        assert not second & 0x80, "a server must not mask"
        length = second & 0x7F
        if length == 126:
            length = struct.unpack(">H", self.take(2))[0]
        elif length == 127:
            length = struct.unpack(">Q", self.take(8))[0]
        return first & 0x0F, self.take(length)

    def close_code(self, within=5):
        """With which code the server ends it; other frames before that are passed over. None without a goodbye."""
        try:
            while True:
                opcode, payload = self.receive(within)
                if opcode == CLOSE:
                    return struct.unpack(">H", payload[:2])[0] if payload else 1005
        except EOFError:
            return None
