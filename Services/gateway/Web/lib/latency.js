import { t } from "./i18n.js";
import { preferences } from "./preferences.js";

/** Always with one decimal, so that a column of them lines up. @param {number} milliseconds */
export const latency = (milliseconds) => t("unit.milliseconds", {
  value: milliseconds.toLocaleString(preferences.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
});
