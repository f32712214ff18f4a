import { preferences } from "./preferences.js";

const units = /** @type {const} */ ([["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]]);

/** @param {Date} date */
export const clockTime = (date) =>
  date.toLocaleTimeString(preferences.language, { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** The time of a moment of today, the day and the time of another. @param {Date} date */
export const moment = (date) =>
  date.toDateString() === new Date().toDateString()
    ? clockTime(date)
    : date.toLocaleString(preferences.language, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** @param {Date} date */
export const fullDate = (date) => date.toLocaleString(preferences.language, { dateStyle: "full", timeStyle: "medium" });

/**
 * The two largest parts of a span of time: 3 d 4 h, 12 min 5 s.
 * @param {number} seconds
 * @returns {{value: number, unit: "day" | "hour" | "minute" | "second"}[]}
 */
export function parts(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const start = units.findIndex(([, size]) => whole >= size);
  if (start < 0) return [{ value: 0, unit: "second" }];
  let rest = whole;
  return units.slice(start, start + 2).map(([unit, size]) => {
    const value = Math.floor(rest / size);
    rest -= value * size;
    return { value, unit };
  }).filter(({ value }, index) => index === 0 || value > 0);
}
