import { fullDate } from "../../lib/dates.js";
import { html } from "../../lib/html.js";
import { isTranslated, t } from "../../lib/i18n.js";
import { icon } from "../../lib/icons.js";
import { latency } from "../../lib/latency.js";
import { plainDuration } from "./duration.js";

/** @param {import("../../contract.js").ServiceHealth[]} services @param {number} now */
export const serviceTable = (services, now) => html`
  <table class="services">
    <thead><tr>
      <th scope="col">${t("health.table.service")}</th>
      <th scope="col" class="wide">${t("health.table.version")}</th>
      <th scope="col" class="wide number">${t("health.table.uptime")}</th>
      <th scope="col" class="number latency-head">${t("health.table.latency")}</th>
      <th scope="col">${t("health.table.state")}</th>
    </tr></thead>
    <tbody>${services.map((service) => row(service, slowest(services), now))}</tbody>
  </table>`;

/** @param {import("../../contract.js").ServiceHealth[]} services */
const slowest = (services) => Math.max(1, ...services.map(({ latency_ms }) => latency_ms ?? 0));

/** @type {Record<string, {icon: string, tone: string}>} */
const looks = {
  ok: { icon: "circle-check", tone: "ok" },
  degraded: { icon: "triangle-alert", tone: "warn" },
  down: { icon: "circle-x", tone: "incident" },
};

/** @param {import("../../contract.js").ServiceHealth} service @param {number} highest @param {number} now */
function row(service, highest, now) {
  const isUp = service.status !== "down";
  const status = looks[service.status] ? service.status : "degraded";
  return html`
    <tr data-key="${service.name}" data-service="${service.name}" data-status="${service.status}">
      <th scope="row"><div class="service-name">
        ${icon(looks[status].icon)}<span class="mono">${service.name}</span>
        <span class="service-role">${status === "ok" ? role(service.name) : t(`health.service.${status}.why`)}</span>
      </div></th>
      <td class="wide">${service.version && html`<span class="tag">${service.version}</span>`}</td>
      <td class="wide number">${isUp && uptime(service.started_at, now)}</td>
      <td class="number">${isUp && service.latency_ms !== null && html`
        <div class="latency">${latency(service.latency_ms)}
          <svg class="meter" viewBox="0 0 72 4" aria-hidden="true"><rect class="track" width="72" height="4" rx="2"></rect>
            <rect width="${Math.max(2, (72 * service.latency_ms) / highest).toFixed(1)}" height="4" rx="2"></rect></svg></div>`}</td>
      <td class="state">${status === "ok" ? t("health.service.ok") : html`<span class="pill ${looks[status].tone}">${t(`health.service.${status}`)}</span>`}</td>
    </tr>`;
}

/** A service this page does not know yet is shown without its purpose. @param {string} name */
const role = (name) => (isTranslated(`service.${name}`) ? t(`service.${name}`) : "");

/** @param {string | null} startedAt @param {number} now */
function uptime(startedAt, now) {
  if (startedAt === null) return "";
  const started = new Date(startedAt);
  return html`<time datetime="${startedAt}" title="${fullDate(started)}">${plainDuration((now - started.getTime()) / 1_000)}</time>`;
}
