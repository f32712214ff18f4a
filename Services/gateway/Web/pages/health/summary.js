/**
 * @param {import("../../contract.js").Health} health
 */
export function summarise({ services }) {
  const up = services.filter(({ status }) => status !== "down");
  const measured = up.filter(({ latency_ms }) => latency_ms !== null);
  const latencies = measured.map(({ latency_ms }) => Number(latency_ms)).sort((one, other) => one - other);
  const starts = up.map(({ started_at }) => Date.parse(started_at ?? "")).filter((at) => !Number.isNaN(at));
  const versions = [...new Set(up.map(({ version }) => version).filter(Boolean))];
  return {
    up: up.length,
    total: services.length,
    down: named(services, "down"),
    degraded: named(services, "degraded"),
    median: latencies.length ? middle(latencies) : null,
    slowest: measured.reduce((worst, service) => (!worst || Number(service.latency_ms) > Number(worst.latency_ms) ? service : worst),
      /** @type {import("../../contract.js").ServiceHealth | null} */ (null)),
    lastStart: starts.length ? Math.max(...starts) : null,
    versions,
  };
}

/** @param {import("../../contract.js").ServiceHealth[]} services @param {string} wanted */
const named = (services, wanted) => services.filter(({ status }) => status === wanted).map(({ name }) => name);

/** @param {number[]} sorted */
function middle(sorted) {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
