/**
 * @typedef {object} Entry
 * @property {string} service
 * @property {"started" | "degraded" | "lost" | "back"} kind
 * @property {number} at milliseconds
 */

const longest = 40;

/**
 * What happened between two states of health, newest first, put before what was already known.
 * @param {Entry[]} journal
 * @param {import("../contract.js").Health | null} before
 * @param {import("../contract.js").Health} after
 * @param {Date} now
 * @returns {Entry[]}
 */
export function extend(journal, before, after, now) {
  const entries = after.services.flatMap((service) => {
    const previous = before?.services.find(({ name }) => name === service.name);
    return happened(journal, previous, service, now.getTime());
  });
  return [...entries, ...journal].sort((one, other) => other.at - one.at).slice(0, longest);
}

/**
 * @param {Entry[]} journal
 * @param {import("../contract.js").ServiceHealth | undefined} previous
 * @param {import("../contract.js").ServiceHealth} service
 * @param {number} now
 * @returns {Entry[]}
 */
function happened(journal, previous, service, now) {
  const was = previous?.status;
  /** @param {Entry["kind"]} kind */
  const noticed = (kind) => ({ service: service.name, kind, at: now });
  if (service.status === "down") return was === "down" ? [] : [noticed("lost")];
  const start = started(journal, service);
  if (service.status === "degraded") return was === "degraded" ? start : [...start, noticed("degraded")];
  return start.length > 0 || was === undefined || was === "ok" ? start : [noticed("back")];
}

/**
 * The start of a service, unless the journal has it.
 * @param {Entry[]} journal
 * @param {import("../contract.js").ServiceHealth} service
 * @returns {Entry[]}
 */
function started(journal, { name, started_at }) {
  const startedAt = Date.parse(started_at ?? "");
  const isKnown = journal.some(({ kind, service, at }) => kind === "started" && service === name && at === startedAt);
  return Number.isNaN(startedAt) || isKnown ? [] : [{ service: name, kind: "started", at: startedAt }];
}
