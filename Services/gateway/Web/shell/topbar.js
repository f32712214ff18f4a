import { Component } from "../lib/component.js";
import { html } from "../lib/html.js";
import { speak, t } from "../lib/i18n.js";
import { icon } from "../lib/icons.js";
import { preferences } from "../lib/preferences.js";
import "./health-pill.js";

/** Brand, health, language and theme. */
class Topbar extends Component {
  connected() {
    preferences.addEventListener("theme", () => this.update(), { signal: this.signal });
    this.onAction("theme", () => preferences.setTheme(preferences.theme === "dark" ? "light" : "dark"));
    this.onAction("language", () => speak(preferences.language === "fr" ? "en" : "fr"));
  }

  template() {
    const isDark = preferences.theme === "dark";
    return html`
      <a class="skip" href="#main">${t("shell.skip")}</a>
      <header>
        <a class="brand" href="/" aria-label="${t("shell.home")}">${logo}<span>uHub</span></a>
        <uhub-health-pill></uhub-health-pill>
        <button type="button" class="icon-button" data-action="language" aria-label="${t("shell.language")}"
          title="${t("shell.language.title")}">${preferences.language.toUpperCase()}</button>
        <button type="button" class="icon-button" data-action="theme" aria-label="${t(isDark ? "shell.theme.light" : "shell.theme.dark")}"
          title="${t(isDark ? "shell.theme.light" : "shell.theme.dark")}">${icon(isDark ? "moon" : "sun")}</button>
      </header>`;
  }
}

const logo = html`<svg class="logo" viewBox="0 0 20 20" aria-hidden="true">
  <path d="M3 4v7a6.5 6.5 0 0 0 13 0V9.5"></path><circle cx="16" cy="4" r="2.25"></circle></svg>`;

customElements.define("uhub-topbar", Topbar);
