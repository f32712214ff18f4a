import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { schemaTree } from "./schema-tree.js";

/**
 * A schema as a tree of its fields.
 * @param {any} document
 * @param {import("./schema-tree.js").Schema} schema
 */
export function schemaView(document, schema) {
  const root = schemaTree(document, schema, { above: schema.$ref ? [] : undefined });
  return html`
    <p class="schema-root"><span class="mono">${root.type}</span>${root.description && html`<span>${root.description}</span>`}</p>
    ${values(root)}
    ${list(root.children)}`;
}

/** @param {import("./schema-tree.js").Node[]} nodes @returns {ReturnType<typeof html> | false} */
const list = (nodes) => nodes.length > 0 && html`<ul class="schema">${nodes.map((node) => html`<li>${field(node)}</li>`)}</ul>`;

/** @param {import("./schema-tree.js").Node} node */
function field(node) {
  const head = html`
    <span class="schema-name mono">${node.name || node.type}</span>
    ${node.name && html`<span class="schema-type mono">${node.type}</span>`}
    ${node.required && html`<span class="schema-required">${t("docs.required")}</span>`}
    ${node.nullable && html`<span class="schema-note">${t("docs.nullable")}</span>`}
    ${node.recursive && html`<span class="schema-note">${t("docs.recursive")}</span>`}
    ${node.limits.map((limit) => html`<span class="schema-note mono">${limit}</span>`)}`;
  const text = html`${node.description && html`<p class="schema-text">${node.description}</p>`}${values(node)}`;
  if (node.children.length === 0) return html`<div class="schema-head">${head}</div>${text}`;
  return html`<details><summary class="schema-head">${head}</summary>${text}${list(node.children)}</details>`;
}

/** @param {import("./schema-tree.js").Node} node */
const values = (node) => node.values.length > 0 && html`
  <p class="schema-values">${node.values.map((value) => html`<code class="tag">${value}</code> `)}</p>`;
