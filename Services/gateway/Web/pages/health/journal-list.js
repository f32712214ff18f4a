import { fullDate, moment } from "../../lib/dates.js";
import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { icon } from "../../lib/icons.js";

const icons = { started: "power", degraded: "triangle-alert", lost: "circle-x", back: "circle-check" };

/** @param {import("../../state/journal.js").Entry[]} entries */
export const journalList = (entries) => html`
  <ol class="journal">${entries.slice(0, 12).map((entry) => {
    const date = new Date(entry.at);
    return html`
      <li data-key="${entry.service}-${entry.kind}-${entry.at}" data-kind="${entry.kind}">
        ${icon(icons[entry.kind])}
        <span><span class="mono">${entry.service}</span> <span class="journal-what">${t(`health.journal.${entry.kind}`)}</span></span>
        <time datetime="${date.toISOString()}" title="${fullDate(date)}">${moment(date)}</time>
      </li>`;
  })}</ol>`;
