import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { groupByTag } from "./openapi.js";

/**
 * @param {import("./openapi.js").Operation[]} operations
 * @param {string | null} selected
 * @param {(id: string) => string} link
 */
export function operationList(operations, selected, link) {
  if (operations.length === 0) return html`<p class="docs-none">${t("docs.none")}</p>`;
  return html`${groupByTag(operations).map(({ tag, operations: members }) => html`
    <section data-key="${tag}">
      <h2>${tag} <span>${members.length}</span></h2>
      <ul>${members.map((operation) => html`
        <li data-key="${operation.id}"><a href="${link(operation.id)}" ${operation.id === selected && current}>
          ${methodTag(operation.method)}
          <span class="operation-link"><span class="operation-title">${operation.summary || operation.id}</span>
            <span class="operation-path mono">${breakable(operation.path)}</span></span>
        </a></li>`)}</ul>
    </section>`)}`;
}

const current = html`aria-current="true"`;

/** @param {string} method */
export const methodTag = (method) => html`<span class="method mono" data-method="${method}">${method}</span>`;

/** A path may be broken after each slash, and nowhere else. @param {string} path */
export const breakable = (path) => path.split("/").map((part, index) => html`${index > 0 && html`/<wbr>`}${part}`);
