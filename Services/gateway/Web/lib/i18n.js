import { fill } from "./messages.js";
import { preferences } from "./preferences.js";

const catalogues = {
  fr: () => import("../i18n/fr.js"),
  en: () => import("../i18n/en.js"),
};

/** @param {import("./preferences.js").Language} language @returns {Promise<Record<string, string | Record<string, string>>>} */
const load = async (language) => (await catalogues[language]()).default;

// Awaited here, so that whoever imports `t` can use it at once.
let messages = await load(preferences.language);

/** Loads the messages first, so that a page never shows half of each language.
 * @param {import("./preferences.js").Language} language */
export async function speak(language) {
  messages = await load(language);
  preferences.setLanguage(language);
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} [parameters]
 */
export const t = (key, parameters = {}) => fill(messages[key] ?? key, parameters, preferences.language);

/** Whether there is a text under a key that was put together at run time. @param {string} key */
export const isTranslated = (key) => key in messages;
