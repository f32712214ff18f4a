import { get } from "../lib/api.js";
import { Store } from "../lib/store.js";
import { extend } from "./journal.js";

/**
 * @typedef {import("../contract.js").Health} Health
 *
 * @typedef {object} HealthView
 * @property {"loading" | "ready" | "failed"} phase
 * @property {Health | null} health the last one that was received
 * @property {Date | null} checkedAt
 * @property {import("../lib/api-error.js").ApiError | null} error
 * @property {import("./journal.js").Entry[]} journal
 */

/** @extends {Store<HealthView>} */
class HealthStore extends Store {
  #isLoading = false;
  #isStale = false;

  constructor() {
    super({ phase: "loading", health: null, checkedAt: null, error: null, journal: [] });
  }

  /** Fetches; a call during a fetch makes one more follow it, since the one under way may already be out of date. */
  async load() {
    this.#isStale = true;
    if (this.#isLoading) return;
    this.#isLoading = true;
    while (this.#isStale) {
      this.#isStale = false;
      await this.#fetch();
    }
    this.#isLoading = false;
  }

  async #fetch() {
    const before = this.value;
    try {
      /** @type {Health} */
      const health = await get("/health");
      const checkedAt = new Date();
      const journal = extend(before.journal, before.health, health, checkedAt);
      this.set({ phase: "ready", health, checkedAt, error: null, journal });
    } catch (error) {
      this.set({ ...before, phase: "failed", error: /** @type {any} */ (error) });
    }
  }
}

export const health = new HealthStore();
