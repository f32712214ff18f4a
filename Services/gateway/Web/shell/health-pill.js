import { Component } from "../lib/component.js";
import { html } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { latency } from "../lib/latency.js";
import { health } from "../state/health.js";
import { live } from "../state/live.js";

/** The health of the whole in one word, and of each service on demand. */
class HealthPill extends Component {
  connected() {
    health.watch(() => this.update(), this.signal);
    live.addEventListener("state", () => this.update(), { signal: this.signal });
  }

  template() {
    const { health: known } = health.value;
    const status = this.#status();
    return html`
      <button type="button" class="health-pill" popovertarget="health-list" data-status="${status}">
        <i class="dot" aria-hidden="true"></i><span role="status">${t(`health.status.${status}`)}</span>
        ${known && html`<span class="health-pill-version">v${known.version}</span>`}
      </button>
      <div id="health-list" class="popover" popover>
        <h2>${t("health.title")}</h2>
        <ul>${known?.services.map((service) => html`
          <li data-key="${service.name}" data-status="${service.status}">
            <i class="dot" aria-hidden="true"></i><span class="mono">${service.name}</span>
            <span class="popover-value">${value(service)}</span>
          </li>`)}</ul>
      </div>`;
  }

  /** A page that hears nothing must not go on claiming that all is well. */
  #status() {
    const { phase, health: known } = health.value;
    if (live.state === "lost" || phase === "failed") return "unknown";
    return known?.status ?? "loading";
  }
}

/** @param {import("../contract.js").ServiceHealth} service */
function value({ status, latency_ms }) {
  if (status === "down") return t("health.service.down");
  return latency_ms === null ? "" : latency(latency_ms);
}

customElements.define("uhub-health-pill", HealthPill);
