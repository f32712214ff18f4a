import { render } from "./html.js";
import { preferences } from "./preferences.js";

/**
 * A custom element that draws itself from `template()`. Everything it subscribes to takes `this.signal`,
 * so that leaving the page undoes all of it at once.
 */
export class Component extends HTMLElement {
  #life = new AbortController();

  /** Aborted when the element leaves the page. */
  get signal() {
    return this.#life.signal;
  }

  connectedCallback() {
    this.#life = new AbortController();
    preferences.addEventListener("language", () => this.update(), { signal: this.signal });
    this.connected();
    this.update();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  /** Draws again. */
  update() {
    if (this.isConnected) render(this, this.template());
  }

  /** Calls `action` when something inside that carries `data-action="name"` is pressed.
   * @param {string} name @param {(element: HTMLElement) => void} action */
  onAction(name, action) {
    this.addEventListener("click", ({ target }) => {
      const element = target instanceof Element ? target.closest(`[data-action="${name}"]`) : null;
      if (element instanceof HTMLElement && this.contains(element)) action(element);
    }, { signal: this.signal });
  }

  /** Subscribes; overridden where there is something to subscribe to. */
  connected() {}

  /** @returns {ReturnType<typeof import("./html.js").html>} */
  template() {
    throw new Error(`${this.localName} has no template`);
  }
}
