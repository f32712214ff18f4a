/**
 * Path → loads a page and names its element; `*` is for every other path.
 * @typedef {{"*": () => Promise<string>} & Record<string, () => Promise<string>>} Routes
 */

/**
 * Shows the page that belongs to the address, and follows links without loading anew.
 * A page that is already shown hears of a changed query by the event `navigate` instead of being made again.
 */
export class Router extends EventTarget {
  #outlet;
  /** @type {Routes} */
  #routes = { "*": () => Promise.reject(new Error("the router was not started")) };

  /** @param {Element} outlet */
  constructor(outlet) {
    super();
    this.#outlet = outlet;
  }

  /** @param {Routes} routes */
  start(routes) {
    this.#routes = routes;
    document.addEventListener("click", (event) => this.#follow(event));
    addEventListener("popstate", () => this.#show({ focus: false }));
    return this.#show({ focus: false });
  }

  /** @param {string} address @param {{replace?: boolean}} [options] */
  go(address, { replace = false } = {}) {
    const before = location.pathname;
    history[replace ? "replaceState" : "pushState"](null, "", address);
    return this.#show({ focus: before !== location.pathname });
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!isPlain || event.defaultPrevented || !(link instanceof HTMLAnchorElement)) return;
    if (link.origin !== location.origin || link.target || link.hasAttribute("download") || link.hash) return;
    event.preventDefault();
    if (link.href !== location.href) this.go(link.href);
  }

  /** @param {{focus: boolean}} options */
  async #show({ focus }) {
    const path = location.pathname;
    const name = await (this.#routes[path] ?? this.#routes["*"])();
    // A slower page that arrives after the person has gone elsewhere is not shown.
    if (path !== location.pathname) return;
    if (this.#outlet.firstElementChild?.localName !== name) {
      this.#outlet.replaceChildren(document.createElement(name));
      scrollTo(0, 0);
    }
    if (focus) this.#outlet.querySelector("h1")?.focus();
    this.dispatchEvent(new Event("navigate"));
  }
}
