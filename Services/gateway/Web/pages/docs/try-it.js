import { exchange } from "../../lib/api.js";
import { Component } from "../../lib/component.js";
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { icon } from "../../lib/icons.js";
import { latency } from "../../lib/latency.js";
import { address } from "./address.js";

/** Sends a GET with the values that were typed, and shows what came back. `values` tells the new ones. */
class TryIt extends Component {
  /** @type {import("./openapi.js").Operation | null} */
  #operation = null;
  /** @type {import("../../lib/api.js").Answer | Error | null} */
  #answer = null;
  #isSending = false;

  /** @param {import("./openapi.js").Operation} operation */
  set operation(operation) {
    if (operation.id === this.#operation?.id) return;
    this.#operation = operation;
    this.#answer = null;
    this.update();
  }

  connected() {
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    }, { signal: this.signal });
    this.addEventListener("input", () =>
      this.dispatchEvent(new CustomEvent("values", { detail: this.#values(), bubbles: true })), { signal: this.signal });
  }

  #values() {
    const form = this.querySelector("form");
    return /** @type {Record<string, string>} */ (form ? Object.fromEntries(new FormData(form)) : {});
  }

  async #send() {
    if (!this.#operation || this.#isSending) return;
    this.#isSending = true;
    this.update();
    try {
      this.#answer = await exchange("GET", address(this.#operation, this.#values()), { signal: this.signal });
    } catch (error) {
      this.#answer = /** @type {Error} */ (error);
    }
    this.#isSending = false;
    this.update();
  }

  template() {
    const fields = this.#operation?.parameters.filter(({ place }) => place === "path" || place === "query") ?? [];
    return html`
      <form>
        <div class="card-header"><h3>${t("docs.try")}</h3>
          <button class="button small" ${this.#isSending && busy}>${icon("play")}${t("docs.send")}</button></div>
        ${fields.length > 0 && html`<div class="try-fields">${fields.map(({ name, required, schema }) => html`
          <label><span class="mono">${name}</span>
            <input name="${name}" autocomplete="off" spellcheck="false" ${required && mandatory} placeholder="${schema.format ?? schema.type}"></label>`)}</div>`}
      </form>
      <div role="status">${answerLine(this.#answer)}</div>
      ${this.#answer && !(this.#answer instanceof Error) && html`<pre class="code" tabindex="0">${pretty(this.#answer.body)}</pre>`}`;
  }
}

const busy = html`aria-busy="true"`;
const mandatory = html`required`;

/** @param {import("../../lib/api.js").Answer | Error | null} answer */
function answerLine(answer) {
  if (answer === null) return "";
  if (answer instanceof Error) return html`<p class="try-answer"><span class="pill incident">${t("error.unreachable")}</span></p>`;
  const tone = answer.status < 300 ? "ok" : answer.status < 500 ? "warn" : "incident";
  return html`<p class="try-answer"><span class="pill ${tone}">${String(answer.status)}</span>
    <span>${latency(answer.milliseconds)}</span><span class="mono">${answer.headers.get("content-type")}</span></p>`;
}

/** @param {string} body */
function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

customElements.define("uhub-try-it", TryIt);
