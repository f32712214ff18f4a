import { get } from "../../lib/api.js";
import { Component } from "../../lib/component.js";
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { icon } from "../../lib/icons.js";
import { failure, skeleton } from "../../lib/placeholders.js";
import { router } from "../../state/router.js";
import { curl } from "./curl.js";
import { filter } from "./filter.js";
import { readOperations } from "./openapi.js";
import { operationList } from "./operation-list.js";
import { operationView } from "./operation-view.js";
import { overview } from "./overview.js";
import "./try-it.js";

export const name = "uhub-docs-page";

const skeletonAfter = 150;

/** The reference of the API. The address holds the filter and the operation that is shown. */
class DocsPage extends Component {
  /** @type {any} */
  #document = null;
  /** @type {import("./openapi.js").Operation[]} */
  #operations = [];
  /** @type {Error | null} */
  #error = null;
  #isWaiting = false;

  connected() {
    router.addEventListener("navigate", () => this.#navigated(), { signal: this.signal });
    this.onAction("retry", () => this.#load());
    this.onAction("copy", () => navigator.clipboard.writeText(this.querySelector("[data-curl]")?.textContent ?? ""));
    this.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "search") router.go(this.#link({ q: target.value }), { replace: true });
    }, { signal: this.signal });
    this.addEventListener("values", (event) => this.#showCommand(/** @type {CustomEvent} */ (event).detail), { signal: this.signal });
    document.addEventListener("keydown", (event) => this.#key(event), { signal: this.signal });
    this.#load();
  }

  async #load() {
    this.#error = null;
    const patience = setTimeout(() => {
      this.#isWaiting = true;
      this.update();
    }, skeletonAfter);
    try {
      this.#document = await get("/openapi.json", { signal: this.signal });
      this.#operations = readOperations(this.#document);
    } catch (error) {
      this.#error = /** @type {Error} */ (error);
    }
    clearTimeout(patience);
    this.update();
  }

  get #query() {
    return new URLSearchParams(location.search);
  }

  get #selected() {
    const id = this.#query.get("operation");
    return this.#operations.find((operation) => operation.id === id) ?? null;
  }

  /** The address of this page with some of its parameters changed. @param {Record<string, string | null>} changes */
  #link(changes) {
    const query = this.#query;
    for (const [key, value] of Object.entries(changes)) {
      if (value) query.set(key, value);
      else query.delete(key);
    }
    return query.size > 0 ? `/docs?${query}` : "/docs";
  }

  #navigated() {
    const before = this.querySelector("article")?.getAttribute("data-key");
    this.update();
    const isNew = this.querySelector("article")?.getAttribute("data-key") !== before;
    if (!isNew) return;
    scrollTo(0, 0);
    // Where the list gives way to the operation, the focus must not stay on what is no longer there.
    if (!this.querySelector(".docs-list")?.checkVisibility()) /** @type {HTMLElement | null} */ (this.querySelector("article h2"))?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const search = this.querySelector("input[type=search]");
    if (!(search instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".docs-list a")]);
    const isTyping = event.target instanceof HTMLInputElement;
    const position = links.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "/" && !isTyping) search.focus();
    else if (step !== 0 && (position >= 0 || event.target === search)) (links[position + step] ?? search).focus();
    else return;
    event.preventDefault();
  }

  /** @param {Record<string, string>} values */
  #showCommand(values) {
    const place = this.querySelector("[data-curl]");
    if (place && this.#selected) place.textContent = curl(this.#document, this.#selected, location.origin, values);
  }

  update() {
    super.update();
    const search = /** @type {HTMLInputElement | null} */ (this.querySelector("input[type=search]"));
    // An address that was gone back to has another filter than the one that was typed.
    if (search && search !== document.activeElement) search.value = this.#query.get("q") ?? "";
    const form = /** @type {any} */ (this.querySelector("uhub-try-it"));
    if (form && this.#selected) form.operation = this.#selected;
  }

  template() {
    const selected = this.#selected;
    document.title = `${selected ? selected.summary || selected.id : t("docs.title")} · uHub`;
    return html`
      <div class="page-header">
        <h1 tabindex="-1">${t("docs.title")}</h1>
        <p class="page-subtitle">${this.#document && t("docs.operations", { count: this.#operations.length })}</p>
        <label class="search">${icon("search")}<span class="visually-hidden">${t("docs.search")}</span>
          <input type="search" value="${this.#query.get("q") ?? ""}" placeholder="${t("docs.search")}" autocomplete="off" spellcheck="false"><kbd>/</kbd></label>
      </div>
      ${this.#content(selected)}`;
  }

  /** @param {import("./openapi.js").Operation | null} selected */
  #content(selected) {
    if (this.#error) return html`<section class="card">${failure(this.#error, t("docs.failed"))}</section>`;
    if (!this.#document) return this.#isWaiting ? html`<section class="card">${skeleton(8)}</section>` : html``;
    const found = filter(this.#operations, this.#query.get("q") ?? "");
    return html`
      <div class="docs" data-mode="${selected ? "operation" : "list"}">
        <nav class="card docs-list" aria-label="${t("docs.groups")}">
          ${operationList(found, selected?.id ?? null, (id) => this.#link({ operation: id }))}</nav>
        <div class="docs-main">${selected ? operationView(this.#document, selected, this.#link({ operation: null })) : overview(this.#document)}</div>
      </div>`;
  }
}

customElements.define(name, DocsPage);
