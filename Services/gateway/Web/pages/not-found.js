import { Component } from "../lib/component.js";
import { html } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { icon } from "../lib/icons.js";

export const name = "uhub-not-found";

class NotFoundPage extends Component {
  template() {
    document.title = `${t("notFound.title")} · uHub`;
    return html`
      <div class="page-centre"><div class="notice">
        <span class="notice-icon">${icon("compass")}</span>
        <h1 class="notice-title" tabindex="-1">${t("notFound.title")}</h1>
        <p class="notice-text">${t("notFound.text", { path: location.pathname })}</p>
        <a class="button small" href="/">${icon("arrow-left")}${t("notFound.back")}</a>
      </div></div>`;
  }
}

customElements.define(name, NotFoundPage);
