import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Live } from "../../../Services/gateway/Web/lib/live.js";

class FakeSocket extends EventTarget {
  sent = [];
  isClosed = false;
  send(text) {
    this.sent.push(JSON.parse(text));
  }
  close() {
    this.isClosed = true;
  }
  opens() {
    this.dispatchEvent(new Event("open"));
  }
  receives(data) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  breaks() {
    this.dispatchEvent(new Event("close"));
  }
}

/** A test whose clock stands still until it is moved. */
function timed(name, body) {
  test(name, () => {
    mock.timers.enable({ apis: ["setTimeout", "Date"] });
    try {
      body();
    } finally {
      mock.timers.reset();
    }
  });
}

function started() {
  const sockets = [];
  const connect = () => {
    const socket = new FakeSocket();
    sockets.push(socket);
    return socket;
  };
  const live = new Live({ connect, random: () => 1 });
  live.start();
  return { live, sockets };
}

timed("a lost socket is replaced after the wait", () => {
  const { live, sockets } = started();
  sockets[0].opens();
  sockets[0].breaks();
  assert.equal(live.state, "lost");
  assert.equal(live.retryAt, 500);
  mock.timers.tick(499);
  assert.equal(sockets.length, 1);
  mock.timers.tick(1);
  assert.equal(sockets.length, 2);
  assert.equal(live.state, "lost");
  sockets[1].opens();
  assert.equal(live.state, "open");
});

timed("a socket that answers no ping is given up", () => {
  const { live, sockets } = started();
  sockets[0].opens();
  mock.timers.tick(25_000);
  assert.deepEqual(sockets[0].sent, [{ type: "ping" }]);
  sockets[0].receives('{"type":"pong"}');
  mock.timers.tick(25_000);
  assert.equal(sockets[0].sent.length, 2);
  mock.timers.tick(10_000);
  assert.equal(live.state, "lost");
  assert.ok(sockets[0].isClosed);
});

timed("notices are handed on, and what is not one is ignored", () => {
  const { live, sockets } = started();
  const heard = mock.fn();
  live.addEventListener("message", ({ detail }) => heard(detail));
  for (const data of ['{"kind":"health","version":7}', "no JSON", "null", '{"type":"pong"}', new ArrayBuffer(2)]) sockets[0].receives(data);
  assert.deepEqual(heard.mock.calls.map((call) => call.arguments[0]), [{ kind: "health", version: 7 }]);
});

timed("stopping closes the socket and makes no new one", () => {
  const { live, sockets } = started();
  sockets[0].opens();
  live.stop();
  assert.ok(sockets[0].isClosed);
  mock.timers.tick(100_000);
  assert.equal(sockets.length, 1);
});
