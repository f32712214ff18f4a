import { ApiError } from "./api-error.js";

const deadline = 10_000;

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Headers} headers
 * @property {string} body
 * @property {number} milliseconds
 */

/**
 * Sends a request and gives back whatever was answered, refusals included.
 * @param {string} method
 * @param {string} path
 * @param {{signal?: AbortSignal, body?: unknown, accept?: string}} [options]
 * @returns {Promise<Answer>}
 */
export async function exchange(method, path, { signal, body, accept = "application/json" } = {}) {
  const limit = AbortSignal.timeout(deadline);
  const started = performance.now();
  try {
    const response = await fetch(path, {
      method,
      credentials: "same-origin",
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      headers: { Accept: accept, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text, milliseconds: performance.now() - started };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, limit.aborted ? { code: "timeout", title: "timeout" } : {});
  }
}

/**
 * Fetches JSON; anything but success is an `ApiError`.
 * @param {string} path
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<any>}
 */
export async function get(path, options) {
  const { status, body } = await exchange("GET", path, options);
  const content = parse(body);
  if (status < 200 || status > 299) throw new ApiError(status, content ?? {});
  if (content === undefined) throw new ApiError(status, { code: "not_json", title: "not JSON" });
  return content;
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
