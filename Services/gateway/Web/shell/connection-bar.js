import { Component } from "../lib/component.js";
import { html } from "../lib/html.js";
import { t } from "../lib/i18n.js";
import { icon } from "../lib/icons.js";
import { live } from "../state/live.js";

/** Tells that the page has lost the server; it goes by itself. */
class ConnectionBar extends Component {
  connected() {
    live.addEventListener("state", () => this.update(), { signal: this.signal });
    const clock = setInterval(() => live.state === "lost" && this.update(), 1_000);
    this.signal.addEventListener("abort", () => clearInterval(clock));
    this.onAction("retry", () => live.retry());
  }

  template() {
    const isLost = live.state === "lost";
    const seconds = Math.ceil(((live.retryAt ?? 0) - Date.now()) / 1_000);
    // The countdown is outside the live region: a screen reader should hear of the loss, not of each second.
    return html`
      <div role="status">${isLost && html`<p class="connection-text">${icon("radio")}${t("connection.lost")}</p>`}</div>
      ${isLost && html`
        <span class="connection-when" aria-hidden="true">
          ${seconds > 0 ? t("connection.retry", { seconds }) : t("connection.retrying")}</span>
        <button type="button" class="button small" data-action="retry">${t("action.retry")}</button>`}`;
  }
}

customElements.define("uhub-connection-bar", ConnectionBar);
