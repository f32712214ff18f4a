import { Component } from "../../lib/component.js";
import { clockTime } from "../../lib/dates.js";
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { failure, skeleton } from "../../lib/placeholders.js";
import { health } from "../../state/health.js";
import { journalList } from "./journal-list.js";
import { serviceTable } from "./service-table.js";
import { summaryCard } from "./summary-card.js";

export const name = "uhub-health-page";

const skeletonAfter = 150;
const clockEvery = 1_000;

/** The true health of every service. */
class HealthPage extends Component {
  #isWaiting = false;

  connected() {
    health.watch(() => this.update(), this.signal);
    this.onAction("retry", () => health.load());
    const patience = setTimeout(() => {
      this.#isWaiting = true;
      this.update();
    }, skeletonAfter);
    const clock = setInterval(() => this.update(), clockEvery);
    this.signal.addEventListener("abort", () => {
      clearTimeout(patience);
      clearInterval(clock);
    });
  }

  template() {
    document.title = `${t("health.title")} · uHub`;
    const { checkedAt } = health.value;
    return html`
      <div class="page-header">
        <h1 tabindex="-1">${t("health.title")}</h1>
        <p class="page-subtitle">${checkedAt && t("health.checkedAt", { time: clockTime(checkedAt) })}</p>
      </div>
      ${this.#content()}`;
  }

  #content() {
    const { phase, health: known, error, journal } = health.value;
    if (!known && phase === "failed") return html`<section class="card">${failure(error, t("health.failed"))}</section>`;
    if (!known) return this.#isWaiting ? waiting() : html``;
    const now = Date.now();
    return html`
      ${summaryCard(known, now)}
      <div class="health-columns">
        <section class="card">
          <div class="card-header"><h2>${t("health.services")}</h2><span>${known.services.length}</span></div>
          ${serviceTable(known.services, now)}
        </section>
        <section class="card">
          <div class="card-header"><h2>${t("health.journal")}</h2></div>
          ${journalList(journal)}
        </section>
      </div>`;
  }
}

const waiting = () => html`
  <section class="card figures-waiting">${skeleton(2)}</section>
  <div class="health-columns"><section class="card">${skeleton(7)}</section><section class="card" aria-hidden="true"></section></div>`;

customElements.define(name, HealthPage);
