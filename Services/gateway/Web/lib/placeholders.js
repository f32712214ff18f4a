import { html } from "./html.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

/** @param {{icon: string, title: string, text: string, action?: {name: string, label: string, icon: string}}} state */
export const notice = (state) => html`
  <div class="notice">
    <span class="notice-icon">${icon(state.icon)}</span>
    <p class="notice-title">${state.title}</p>
    <p class="notice-text">${state.text}</p>
    ${state.action && html`<button type="button" class="button small" data-action="${state.action.name}">
      ${icon(state.action.icon)}${state.action.label}</button>`}
  </div>`;

/** What is shown when something could not be fetched. @param {Error | null} error @param {string} title */
export const failure = (error, title) => notice({
  icon: "circle-alert",
  title,
  text: reason(error),
  action: { name: "retry", label: t("action.retry"), icon: "rotate-ccw" },
});

/** @param {any} error */
function reason(error) {
  if (error?.code === "timeout") return t("error.timeout");
  if (!error?.status) return t("error.unreachable");
  return t("error.status", { status: String(error.status), detail: error.message });
}

/** Bars at the places of the rows to come. @param {number} rows */
export const skeleton = (rows) => html`
  <div class="skeleton" aria-hidden="true">${Array.from({ length: rows }, (_, index) => html`
    <div class="skeleton-row" data-width="${index % 4}"><i></i><i></i><i></i></div>`)}</div>
  <p class="visually-hidden" role="status">${t("state.loading")}</p>`;
