import { html } from "../../lib/html.js";

const width = 104;
const height = 30;

/** One block a service, in the order of the table. @param {import("../../contract.js").ServiceHealth[]} services */
export function blocks(services) {
  const step = width / Math.max(1, services.length);
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true">${services.map(({ status }, index) => html`
    <rect class="${status}" x="${(index * step).toFixed(1)}" y="8" width="${(step - 3).toFixed(1)}" height="14" rx="2"></rect>`)}</svg>`;
}

/** The latency of each service against the slowest. @param {import("../../contract.js").ServiceHealth[]} services */
export function bars(services) {
  const step = width / Math.max(1, services.length);
  const highest = Math.max(1, ...services.map(({ latency_ms }) => latency_ms ?? 0));
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true">${services.map(({ latency_ms }, index) => {
    const size = Math.max(2, ((latency_ms ?? 0) / highest) * height);
    return html`<rect class="${(latency_ms ?? 0) === highest ? "highest" : "latency"}" x="${(index * step).toFixed(1)}"
      y="${(height - size).toFixed(1)}" width="${(step - 5).toFixed(1)}" height="${size.toFixed(1)}" rx="2"></rect>`;
  })}</svg>`;
}
