/**
 * Fills a message: `{name}` is replaced by the parameter, a number in the language's own way, and a message of
 * several forms is chosen by the plural rule of `count`.
 * @param {string | Record<string, string>} message
 * @param {Record<string, string | number>} parameters
 * @param {string} language
 */
export function fill(message, parameters, language) {
  const form = typeof message === "string" ? message : choose(message, Number(parameters.count), language);
  return form.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = parameters[name];
    if (typeof value === "number") return numbers(language).format(value);
    return value ?? whole;
  });
}

/** @param {Record<string, string>} forms @param {number} count @param {string} language */
function choose(forms, count, language) {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/** @param {string} language */
function numbers(language) {
  const known = formats.get(language);
  if (known) return known;
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  formats.set(language, format);
  return format;
}
