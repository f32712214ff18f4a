import { delay } from "./backoff.js";

const pingEvery = 25_000;
const pongWithin = 10_000;
const openWithin = 10_000;

/**
 * The socket that tells what has changed. It reconnects by itself, and says so: the event `state` when it opens
 * or is lost, `message` for each notice.
 */
export class Live extends EventTarget {
  /** @type {"stopped" | "connecting" | "open" | "lost"} */
  state = "stopped";
  /** When the next attempt is made, in milliseconds of `Date.now()`; null unless lost. */
  retryAt = /** @type {number | null} */ (null);
  #failures = 0;
  #attempt = new AbortController();
  #connect;
  #random;

  /** @param {{connect: () => WebSocket, random?: () => number}} dependencies */
  constructor({ connect, random = Math.random }) {
    super();
    this.#connect = connect;
    this.#random = random;
  }

  start() {
    if (this.state === "stopped") this.#open();
  }

  stop() {
    this.#attempt.abort();
    this.#enter("stopped");
  }

  /** Tries at once, for instance because the machine is on the network again. */
  retry() {
    if (this.state === "lost") this.#open();
  }

  #open() {
    this.#attempt.abort();
    const attempt = (this.#attempt = new AbortController());
    const { signal } = attempt;
    const socket = this.#connect();
    const fail = () => this.#lose(attempt);
    let timer = setTimeout(fail, openWithin);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      socket.close();
    });
    const ping = () => {
      socket.send(JSON.stringify({ type: "ping" }));
      timer = setTimeout(fail, pongWithin);
    };
    const rest = () => {
      clearTimeout(timer);
      timer = setTimeout(ping, pingEvery);
    };
    socket.addEventListener("open", () => {
      this.#failures = 0;
      rest();
      this.#enter("open");
    }, { signal });
    socket.addEventListener("message", ({ data }) => {
      rest();
      this.#receive(data);
    }, { signal });
    socket.addEventListener("close", fail, { signal });
    // After a loss the bar stays until the socket is open: an attempt is not yet a recovery.
    if (this.state === "stopped") this.#enter("connecting");
  }

  /** @param {AbortController} attempt */
  #lose(attempt) {
    attempt.abort();
    this.#failures += 1;
    const wait = delay(this.#failures, this.#random());
    this.#attempt = new AbortController();
    const timer = setTimeout(() => this.#open(), wait);
    this.#attempt.signal.addEventListener("abort", () => clearTimeout(timer));
    this.#enter("lost", Date.now() + wait);
  }

  /** @param {unknown} data */
  #receive(data) {
    if (typeof data !== "string") return;
    try {
      const notice = JSON.parse(data);
      if (typeof notice?.kind === "string") this.dispatchEvent(new CustomEvent("message", { detail: notice }));
    } catch {
      // A newer gateway may speak in ways this page does not know; the next notice may be one it does.
    }
  }

  /** @param {Live["state"]} state @param {number | null} retryAt */
  #enter(state, retryAt = null) {
    this.state = state;
    this.retryAt = retryAt;
    this.dispatchEvent(new Event("state"));
  }
}
