import { health } from "./state/health.js";
import { live } from "./state/live.js";
import { router } from "./state/router.js";
import "./shell/topbar.js";
import "./shell/rail.js";
import "./shell/connection-bar.js";

live.addEventListener("message", (event) => {
  const { kind } = /** @type {CustomEvent} */ (event).detail;
  if (kind === "health" || kind === "resync") health.load();
});
// What changed while the socket was away was not told, so it is asked for.
live.addEventListener("state", () => {
  if (live.state === "open") health.load();
});
addEventListener("online", () => live.retry());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") live.retry();
});

health.load();
live.start();
router.start({
  "/": async () => (await import("./pages/health/health-page.js")).name,
  "/docs": async () => (await import("./pages/docs/docs-page.js")).name,
  "*": async () => (await import("./pages/not-found.js")).name,
});
