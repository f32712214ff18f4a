"""Plain HTTPS requests, one connection each unless one is kept."""
import http.client
import json
import ssl
from dataclasses import dataclass


@dataclass
class Reply:
    status: int
    fields: dict
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


class Rest:
    def __init__(self, port, authority, timeout=15):
        self.port = port
        self.context = ssl.create_default_context(cafile=str(authority.root))
        self.timeout = timeout

    def connect(self):
        return http.client.HTTPSConnection("localhost", self.port, context=self.context, timeout=self.timeout)

    def ask(self, method, path, body=None, fields=None, connection=None):
        """`body` is bytes as they are, or anything else as JSON."""
        fields = dict(fields or {})
        if body is not None and not isinstance(body, bytes):
            body = json.dumps(body).encode()
            fields.setdefault("content-type", "application/json")
        used = connection or self.connect()
        try:
            used.request(method, path, body, fields)
            answer = used.getresponse()
            return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            if connection is None:
                used.close()

    def get(self, path, **more):
        return self.ask("GET", path, **more)

    def post(self, path, body=b"", **more):
        return self.ask("POST", path, body, **more)
