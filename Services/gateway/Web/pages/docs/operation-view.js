import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { icon } from "../../lib/icons.js";
import { curl } from "./curl.js";
import { breakable, methodTag } from "./operation-list.js";
import { schemaTree } from "./schema-tree.js";
import { schemaView } from "./schema-view.js";

/**
 * Everything about one operation.
 * @param {any} document
 * @param {import("./openapi.js").Operation} operation
 * @param {string} back address of the list
 */
export const operationView = (document, operation, back) => html`
  <article data-key="${operation.id}">
    <a class="docs-back" href="${back}">${icon("arrow-left")}${t("docs.back")}</a>
    <header class="operation-header">
      <h2 tabindex="-1">${operation.summary || operation.id}</h2>
      <p class="operation-address">${methodTag(operation.method)}<span class="mono">${breakable(operation.path)}</span></p>
      ${operation.description && html`<p class="operation-text">${operation.description}</p>`}
      ${operation.facts.length > 0 && html`<dl class="facts">${operation.facts.map(({ name, value }) => html`
        <div><dt>${name}</dt><dd class="mono">${value}</dd></div>`)}</dl>`}
    </header>
    ${operation.parameters.length > 0 && html`
      <section class="card"><div class="card-header"><h3>${t("docs.parameters")}</h3><span>${operation.parameters.length}</span></div>
        ${parameters(document, operation)}</section>`}
    ${operation.request && html`
      <section class="card"><div class="card-header"><h3>${t("docs.request")}</h3><span class="mono">${operation.requestType}</span></div>
        <div class="card-body">${schemaView(document, operation.request)}</div></section>`}
    <section class="card"><div class="card-header"><h3>${t("docs.responses")}</h3></div>${operation.responses.map((response, index) => html`
      <details class="response" ${index === 0 && opened}>
        <summary><span class="pill ${tone(response.status)}">${response.status}</span><span>${response.description}</span></summary>
        ${response.schema && html`<div class="card-body">${schemaView(document, response.schema)}</div>`}
      </details>`)}</section>
    <section class="card"><div class="card-header"><h3>cURL</h3>
        <button type="button" class="button small" data-action="copy">${icon("copy")}${t("action.copy")}</button></div>
      <pre class="code" tabindex="0" data-curl>${curl(document, operation, location.origin)}</pre></section>
    ${operation.method === "GET" && html`<uhub-try-it class="card"></uhub-try-it>`}
  </article>`;

const opened = html`open`;

/** @param {any} document @param {import("./openapi.js").Operation} operation */
const parameters = (document, operation) => html`
  <table class="parameters"><thead class="visually-hidden"><tr><th scope="col">${t("docs.parameters.name")}</th>
    <th scope="col">${t("docs.parameters.description")}</th></tr></thead>
  <tbody>${operation.parameters.map((parameter) => {
    const node = schemaTree(document, parameter.schema);
    return html`<tr><th scope="row"><span class="mono">${parameter.name}</span>
        <span class="parameter-place">${t(`docs.place.${parameter.place}`)}${parameter.required && html` · ${t("docs.required")}`}</span></th>
      <td><span class="schema-type mono">${node.type}</span> ${parameter.description}
        ${node.values.map((value) => html`<code class="tag">${value}</code> `)}
        ${node.limits.map((limit) => html`<span class="schema-note mono">${limit}</span> `)}</td></tr>`;
  })}</tbody></table>`;

/** @param {string} status */
const tone = (status) => (status.startsWith("2") ? "ok" : status === "default" || status.startsWith("3") ? "neutral" : "warn");
