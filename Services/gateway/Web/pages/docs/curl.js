import { address } from "./address.js";
import { sample } from "./sample.js";

/**
 * The command that does the same as the operation.
 * @param {any} document
 * @param {import("./openapi.js").Operation} operation
 * @param {string} origin
 * @param {Record<string, string>} [values]
 */
export function curl(document, operation, origin, values = {}) {
  const lines = [`curl ${operation.method === "GET" ? "" : `-X ${operation.method} `}${quote(origin + address(operation, values))}`];
  if (operation.request) {
    lines.push(`-H ${quote(`Content-Type: ${operation.requestType}`)}`);
    lines.push(`-d ${quote(JSON.stringify(sample(document, operation.request), null, 2))}`);
  }
  return lines.join(" \\\n  ");
}

/** For a POSIX shell. @param {string} text */
export const quote = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
