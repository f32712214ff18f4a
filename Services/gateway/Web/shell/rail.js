import { Component } from "../lib/component.js";
import { html } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { icon } from "../lib/icons.js";
import { health } from "../state/health.js";
import { router } from "../state/router.js";

const items = [
  { path: "/", icon: "heart-pulse", label: "nav.health" },
  { path: "/docs", icon: "braces", label: "nav.docs" },
];

/** Where one can go; below 768 px it is the bar at the bottom. */
class Rail extends Component {
  connected() {
    health.watch(() => this.update(), this.signal);
    router.addEventListener("navigate", () => this.update(), { signal: this.signal });
  }

  template() {
    const { health: known } = health.value;
    return html`
      <nav aria-label="${t("shell.navigation")}">
        ${items.map((item) => html`
          <a class="rail-item" href="${item.path}" title="${t(item.label)}" ${item.path === location.pathname && current}>
            ${icon(item.icon)}<span>${t(item.label)}</span></a>`)}
      </nav>
      ${known && html`
        <aside class="build" aria-label="${t("shell.build")}">
          <span>uHub ${known.version}</span><span class="mono">${known.commit.slice(0, 7)}</span>
        </aside>`}`;
  }
}

const current = html`aria-current="page"`;

customElements.define("uhub-rail", Rail);
