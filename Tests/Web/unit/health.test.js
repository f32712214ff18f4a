import assert from "node:assert/strict";
import { test } from "node:test";
import { summarise } from "../../../Services/gateway/Web/pages/health/summary.js";
import { extend } from "../../../Services/gateway/Web/state/journal.js";

const start = "2026-11-19T10:00:00Z";
const now = new Date("2026-11-19T11:00:00Z");
const later = new Date("2026-11-19T11:00:05Z");

const service = (name, changes = {}) => ({ name, status: "ok", version: "1.0", started_at: start, latency_ms: 2, ...changes });
const health = (...services) => ({ status: "ok", version: "1.0", commit: "abc", services });
const lost = service("metrics", { status: "down", latency_ms: null });

test("the first state tells when each service started", () => {
  assert.deepEqual(extend([], null, health(service("metrics")), now), [{ service: "metrics", kind: "started", at: Date.parse(start) }]);
});

test("a service that goes and comes back without a restart is said to be well again", () => {
  const before = extend([], null, health(service("metrics")), now);
  const during = extend(before, health(service("metrics")), health(lost), now);
  const after = extend(during, health(lost), health(service("metrics")), later);
  assert.deepEqual(after.map(({ kind }) => kind), ["back", "lost", "started"]);
});

test("a service that comes back with another start is said to have started, once", () => {
  const restarted = health(service("metrics", { started_at: later.toISOString() }));
  const during = extend([], null, health(lost), now);
  const after = extend(during, health(lost), restarted, later);
  assert.deepEqual(after.map(({ kind }) => kind), ["started", "lost"]);
  assert.deepEqual(extend(after, restarted, restarted, later), after);
});

test("a service that is degraded is told once, and again when it is well", () => {
  const degraded = health(service("metrics", { status: "degraded" }));
  const during = extend(extend([], null, health(service("metrics")), now), health(service("metrics")), degraded, now);
  const still = extend(during, degraded, degraded, later);
  const after = extend(still, degraded, health(service("metrics")), later);
  assert.deepEqual(after.map(({ kind }) => kind), ["back", "degraded", "started"]);
});

test("the summary leaves out what does not answer", () => {
  const summary = summarise(health(service("a"), service("b", { latency_ms: 6, version: "1.1" }), lost));
  assert.deepEqual([summary.up, summary.total, summary.down, summary.median], [2, 3, ["metrics"], 4]);
  assert.equal(summary.slowest?.name, "b");
  assert.deepEqual(summary.versions, ["1.0", "1.1"]);
});

test("when nothing answers there is nothing to measure", () => {
  const summary = summarise(health(lost));
  assert.deepEqual([summary.median, summary.slowest, summary.lastStart], [null, null, null]);
});
