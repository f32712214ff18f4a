"""An HTTP/2 client that can say anything, right or wrong: frames in, frames out."""
import socket
import ssl
import time

from hpack import Decoder, Encoder
from hyperframe.frame import (
    ContinuationFrame, DataFrame, Frame, GoAwayFrame, HeadersFrame, PingFrame, RstStreamFrame, SettingsFrame,
    WindowUpdateFrame,
)

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
NO_ERROR, PROTOCOL_ERROR, INTERNAL_ERROR, FLOW_CONTROL_ERROR = 0, 1, 2, 3
STREAM_CLOSED, FRAME_SIZE_ERROR, REFUSED_STREAM, CANCEL, COMPRESSION_ERROR, ENHANCE_YOUR_CALM = 5, 6, 7, 8, 9, 11


class Closed(Exception):
    """The server has closed the connection."""


def tls_context(authority, certificate=None, protocols=("h2",), version=None):
    context = ssl.create_default_context(cafile=str(authority.root))
    context.set_alpn_protocols(list(protocols))
    if certificate:
        context.load_cert_chain(certificate.certificate, certificate.key)
    if version:
        context.minimum_version = context.maximum_version = version
    return context


def open_tls(port, context, timeout=5):
    plain = socket.create_connection(("127.0.0.1", port), timeout=timeout)
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        return context.wrap_socket(plain, server_hostname="localhost")
    except BaseException:
        plain.close()
        raise


class Answer:
    def __init__(self):
        self.fields = {}
        self.body = b""
        self.reset = None
        self.ended = False

    @property
    def status(self):
        return int(self.fields[":status"]) if ":status" in self.fields else None


class Connection:
    def __init__(self, port, authority, certificate=None, handshake=True, settings=None, window=True, timeout=5):
        self.socket = open_tls(port, tls_context(authority, certificate), timeout)
        self.timeout = timeout
        self.encoder, self.decoder = Encoder(), Decoder(max_header_list_size=1 << 20)
        self.buffer = b""
        self.next_stream = 1
        self.answers = {}
        self.goaway = None
        self.server_settings = {}
        self.pongs = []
        self.opens_window = window
        self._block = None
        if handshake:
            self.send_raw(PREFACE)
            self.send(SettingsFrame(0, settings=settings or {}))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    # Saying

    def send_raw(self, data):
        try:
            self.socket.sendall(data)
        except OSError as error:
            raise Closed(str(error)) from None

    def send(self, *frames):
        self.send_raw(b"".join(frame.serialize() for frame in frames))

    def headers(self, stream, fields, flags=("END_HEADERS", "END_STREAM"), data=None):
        frame = HeadersFrame(stream, self.encoder.encode(fields) if data is None else data)
        for flag in flags:
            frame.flags.add(flag)
        return frame

    def request(self, fields, body=None, end=True):
        """Opens a stream; a whole body ends it. Returns the stream's number."""
        stream = self.next_stream
        self.next_stream += 2
        whole = body is None and end
        self.send(self.headers(stream, fields, ("END_HEADERS", "END_STREAM") if whole else ("END_HEADERS",)))
        if body is not None:
            for start in range(0, max(len(body), 1), 16_000):
                frame = DataFrame(stream, body[start:start + 16_000])
                if end and start + 16_000 >= len(body):
                    frame.flags.add("END_STREAM")
                self.send(frame)
        return stream

    def get(self, path, *fields, method="GET"):
        return self.request([(":method", method), (":scheme", "https"), (":authority", "localhost"), (":path", path), *fields])

    # Hearing

    def read(self, timeout=None):
        """The next frame, with what it means noted."""
        while True:
            if len(self.buffer) >= 9:
                frame, length = Frame.parse_frame_header(memoryview(self.buffer[:9]))
                if len(self.buffer) >= 9 + length:
                    frame.parse_body(memoryview(self.buffer[9:9 + length]))
                    self.buffer = self.buffer[9 + length:]
                    self._note(frame)
                    return frame
            self.socket.settimeout(timeout or self.timeout)
            try:
                data = self.socket.recv(65_536)
            except TimeoutError:
                raise
            except OSError as error:
                raise Closed(str(error)) from None
            if not data:
                raise Closed("the connection has ended")
            self.buffer += data

    def _answer(self, stream):
        return self.answers.setdefault(stream, Answer())

    def _note(self, frame):
        if isinstance(frame, SettingsFrame):
            if "ACK" not in frame.flags:
                self.server_settings.update(frame.settings)
                acknowledgement = SettingsFrame(0)
                acknowledgement.flags.add("ACK")
                self._try(acknowledgement)
        elif isinstance(frame, PingFrame):
            if "ACK" in frame.flags:
                self.pongs.append(frame.opaque_data)
        elif isinstance(frame, GoAwayFrame):
            self.goaway = frame
        elif isinstance(frame, RstStreamFrame):
            answer = self._answer(frame.stream_id)
            answer.reset = frame.error_code
        elif isinstance(frame, (HeadersFrame, ContinuationFrame)):
            self._block = (self._block or b"") + frame.data
            if "END_HEADERS" in frame.flags:
                fields = self.decoder.decode(self._block)
                self._block = None
                self._answer(frame.stream_id).fields.update(fields)
        elif isinstance(frame, DataFrame):
            self._answer(frame.stream_id).body += frame.data
            if self.opens_window and frame.flow_controlled_length:
                self._try(WindowUpdateFrame(0, window_increment=frame.flow_controlled_length))
                if "END_STREAM" not in frame.flags:
                    self._try(WindowUpdateFrame(frame.stream_id, window_increment=frame.flow_controlled_length))
        if isinstance(frame, (HeadersFrame, DataFrame)) and "END_STREAM" in frame.flags:
            self._answer(frame.stream_id).ended = True

    def _try(self, frame):
        try:
            self.send(frame)
        except Closed:
            pass

    def answer(self, stream, within=10):
        """The whole answer on a stream, or as much of it as there was before a reset."""
        deadline = time.monotonic() + within
        while True:
            known = self.answers.get(stream)
            if known and (known.ended or known.reset is not None):
                return known
            if self.goaway and self.goaway.error_code != NO_ERROR:
                raise Closed(f"GOAWAY {self.goaway.error_code} {bytes(self.goaway.additional_data)}")
            self.read(max(0.01, deadline - time.monotonic()))

    def fate(self, stream=None, within=5):
        """How the server took an offence: ("connection", code), ("stream", code), ("answer", status) or ("closed", None)."""
        deadline = time.monotonic() + within
        while True:
            if self.goaway and self.goaway.error_code != NO_ERROR:
                return "connection", self.goaway.error_code
            known = self.answers.get(stream)
            if known and known.reset is not None and not known.fields:
                return "stream", known.reset
            if known and known.ended:
                return "answer", known.status
            try:
                self.read(max(0.01, deadline - time.monotonic()))
            except Closed:
                return "closed", None
            except TimeoutError:
                return "nothing", None

    def ping(self, data=b"whatever"):
        """True when the connection still answers."""
        count = len(self.pongs)
        try:
            self.send(PingFrame(0, data))
            deadline = time.monotonic() + self.timeout
            while data not in self.pongs[count:] and time.monotonic() < deadline:
                self.read()
            return data in self.pongs[count:]
        except (Closed, TimeoutError):
            return False
