/** @typedef {"dark" | "light"} Theme */
/** @typedef {"fr" | "en"} Language */

/**
 * What the person chose for this browser. `boot.js` reads the same two keys before the first paint.
 */
class Preferences extends EventTarget {
  #root = document.documentElement;

  /** @returns {Theme} */
  get theme() {
    return this.#root.dataset.theme === "light" ? "light" : "dark";
  }

  /** @returns {Language} */
  get language() {
    return this.#root.lang === "en" ? "en" : "fr";
  }

  /** @param {Theme} theme */
  setTheme(theme) {
    this.#root.dataset.theme = theme;
    this.#keep("uhub.theme", theme);
    this.dispatchEvent(new Event("theme"));
  }

  /** @param {Language} language */
  setLanguage(language) {
    this.#root.lang = language;
    this.#keep("uhub.language", language);
    this.dispatchEvent(new Event("language"));
  }

  /** @param {string} name @param {string} value */
  #keep(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Storage can be forbidden or full; the choice then lasts as long as the page.
    }
  }
}

export const preferences = new Preferences();
