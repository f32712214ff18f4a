import { html } from "../../lib/html.js";
import { t } from "../../lib/i18n.js";
import { icon } from "../../lib/icons.js";

const conventions = ["times", "numbers", "changes", "errors"];

/** What is said before an operation is chosen. @param {any} document */
export const overview = (document) => html`
  <article class="overview" data-key="overview">
    <section class="card"><div class="card-header"><h2>${document.info?.title ?? "uHub"}</h2><span>${document.info?.version}</span></div>
      <div class="card-body">
        <p class="operation-text">${document.info?.description || t("docs.about")}</p>
        <dl class="facts">
          <div><dt>${t("docs.server")}</dt><dd class="mono">${location.origin}</dd></div>
          <div><dt>${t("docs.format")}</dt><dd class="mono">application/json</dd></div>
        </dl>
        <p><a class="button small" href="/openapi.json" download="uhub-openapi.json">${icon("download")}openapi.json</a></p>
      </div></section>
    <section class="card"><div class="card-header"><h2>${t("docs.conventions")}</h2></div>
      <dl class="conventions">${conventions.map((name) => html`
        <div><dt>${t(`docs.convention.${name}`)}</dt><dd>${t(`docs.convention.${name}.text`)}</dd></div>`)}</dl></section>
  </article>`;
