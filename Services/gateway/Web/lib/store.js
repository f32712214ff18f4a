/**
 * A value that tells when it changes.
 * @template T
 */
export class Store extends EventTarget {
  #value;

  /** @param {T} value */
  constructor(value) {
    super();
    this.#value = value;
  }

  get value() {
    return this.#value;
  }

  /** @param {T} value */
  set(value) {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    this.dispatchEvent(new Event("change"));
  }

  /** @param {() => void} listener @param {AbortSignal} signal */
  watch(listener, signal) {
    this.addEventListener("change", listener, { signal });
  }
}
