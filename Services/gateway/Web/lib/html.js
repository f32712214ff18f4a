/**
 * Markup that is safe by construction: the only place of the project that hands a string to the HTML parser.
 * Whatever is put into a template is escaped, unless it is itself the result of `html`.
 */
import { morph } from "./morph.js";

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("uhub", { createHTML: (/** @type {string} */ text) => text });

/** @type {Record<string, string>} */
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @param {unknown} value */
export const escape = (value) => String(value).replace(/[&<>"']/g, (character) => escapes[character]);

/** Markup that was made by `html`; its constructor is not exported, so nobody else can make one. */
class Markup {
  #text;
  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }
  toString() {
    return this.#text;
  }
}

/** @param {unknown} value @returns {string} */
function text(value) {
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(text).join("");
  if (value === null || value === undefined || value === false) return "";
  return escape(value);
}

/**
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export function html(strings, ...values) {
  return new Markup(strings.reduce((result, part, index) => result + text(values[index - 1]) + part));
}

/**
 * Makes the children of `target` look like `markup` and keeps the nodes that are already right, so that focus,
 * selection and scroll positions survive a refresh.
 * @param {Element} target
 * @param {Markup} markup
 */
export function render(target, markup) {
  const template = document.createElement("template");
  const source = markup.toString();
  template.innerHTML = policy ? policy.createHTML(source) : source;
  morph(target, template.content);
}
