/**
 * @typedef {import("./schema-tree.js").Schema} Schema
 *
 * @typedef {object} Parameter
 * @property {string} name
 * @property {"path" | "query" | "header" | "cookie"} place
 * @property {boolean} required
 * @property {string} description
 * @property {Schema} schema
 *
 * @typedef {object} Operation
 * @property {string} id
 * @property {string} method upper case
 * @property {string} path
 * @property {string} tag
 * @property {string} summary
 * @property {string} description
 * @property {Parameter[]} parameters
 * @property {Schema | null} request
 * @property {string} requestType media type of the request
 * @property {{status: string, description: string, schema: Schema | null}[]} responses
 * @property {{name: string, value: string}[]} facts what the extensions say: permission, rate class…
 */

const methods = ["get", "post", "put", "patch", "delete"];

/** Reads the operations of an OpenAPI document, in its order. @param {any} document @returns {Operation[]} */
export function readOperations(document) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.filter((method) => item[method]).map((method) => read(document, path, item, method)));
}

/** @param {Operation[]} operations @returns {{tag: string, operations: Operation[]}[]} */
export function groupByTag(operations) {
  const groups = Map.groupBy(operations, ({ tag }) => tag);
  return [...groups].map(([tag, members]) => ({ tag, operations: members }));
}

/** Follows a reference inside the document. @param {any} document @param {any} value @returns {any} */
export function resolve(document, value) {
  if (typeof value?.$ref !== "string" || !value.$ref.startsWith("#/")) return value ?? {};
  /** @type {string[]} */
  const steps = value.$ref.slice(2).split("/");
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).reduce((inner, step) => inner?.[step], document) ?? {};
}

/** @param {any} document @param {string} path @param {any} item @param {string} method @returns {Operation} */
function read(document, path, item, method) {
  const operation = item[method];
  const request = media(resolve(document, operation.requestBody));
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    tag: operation.tags?.[0] ?? "",
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((entry) => parameter(resolve(document, entry))),
    request: request.schema,
    requestType: request.type,
    responses: Object.entries(operation.responses ?? {}).map(([status, entry]) => {
      const response = resolve(document, entry);
      return { status, description: response.description ?? "", schema: media(response).schema };
    }),
    facts: facts(operation),
  };
}

/** @param {any} entry @returns {Parameter} */
const parameter = ({ name, in: place, required = false, description = "", schema = {} }) => ({ name, place, required, description, schema });

/** @param {any} holder a request or a response */
function media(holder) {
  const [type, content] = Object.entries(holder?.content ?? {})[0] ?? ["application/json", null];
  return { type, schema: content?.schema ?? null };
}

/** @param {Record<string, unknown>} operation */
function facts(operation) {
  return Object.entries(operation)
    .filter(([name, value]) => name.startsWith("x-") && ["string", "number", "boolean"].includes(typeof value) && value !== false)
    .map(([name, value]) => ({ name: name.replace(/^x-(uhub-)?/, "").replaceAll("-", " "), value: value === true ? "" : String(value) }));
}
