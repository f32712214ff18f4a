import { parts } from "../../lib/dates.js";
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";

/** A span whose units are smaller and greyer than its numbers. @param {number} seconds */
export const duration = (seconds) =>
  parts(seconds).map(({ value, unit }) => html`${value}<small>${t(`unit.${unit}`)}</small> `);

/** @param {number} seconds */
export const plainDuration = (seconds) => parts(seconds).map(({ value, unit }) => `${value}\u00a0${t(`unit.${unit}`)}`).join(" ");
