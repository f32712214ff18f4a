import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { duration } from "./duration.js";
import { bars, blocks } from "./sparks.js";
import { summarise } from "./summary.js";

/** Four figures in one card. @param {import("../../contract.js").Health} health @param {number} now */
export function summaryCard(health, now) {
  const summary = summarise(health);
  const { median, slowest, lastStart, versions } = summary;
  return html`
    <section class="card figures" aria-label="${t("health.figures")}">
      ${figure({
        label: t("health.figures.services"),
        value: html`${summary.up} <span class="figure-word">/ ${summary.total}</span>`,
        ...state(summary),
        side: blocks(health.services),
      })}
      ${figure({
        label: t("health.figures.latency"),
        value: median === null ? "–" : html`${t("number", { value: median })}<small>ms</small> <span class="figure-word">${t("health.figures.median")}</span>`,
        note: slowest && t("health.figures.slowest", { name: slowest.name, value: Number(slowest.latency_ms) }),
        side: bars(health.services),
      })}
      ${figure({
        label: t("health.figures.uptime"),
        value: lastStart === null ? "–" : duration((now - lastStart) / 1_000),
        note: t("health.figures.uptime.note"),
      })}
      ${figure({
        label: t("health.figures.version"),
        value: health.version,
        note: versions.length > 1 ? t("health.figures.mixed", { versions: versions.join(", ") }) : t("health.figures.same"),
        tone: versions.length > 1 ? "warn" : undefined,
      })}
    </section>`;
}

/** @param {ReturnType<typeof summarise>} summary @returns {{note: string, tone: "ok" | "warn" | "incident"}} */
function state({ down, degraded }) {
  if (down.length) return { tone: "incident", note: t("health.figures.silent", { count: down.length, names: down.join(", ") }) };
  if (degraded.length) return { tone: "warn", note: t("health.figures.degraded", { names: degraded.join(", ") }) };
  return { tone: "ok", note: t("health.figures.all") };
}

/** @param {{label: string, value: unknown, note: unknown, side?: unknown, tone?: "ok" | "warn" | "incident"}} content */
const figure = ({ label, value, note, side, tone }) => html`
  <div class="figure">
    <div><h2>${label}</h2><p class="figure-value">${value}</p></div>
    ${side}
    <p class="figure-note ${tone}">${note}</p>
  </div>`;
