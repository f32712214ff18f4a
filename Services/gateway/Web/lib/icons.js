import { html } from "./html.js";

const sprite = document.querySelector('meta[name="icons"]')?.getAttribute("content") ?? "";

/** A drawing beside a word: it has no name of its own. @param {string} name */
export const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><use href="${sprite}#${name}"></use></svg>`;
