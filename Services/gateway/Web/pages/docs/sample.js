import { resolve } from "./openapi.js";

const deepest = 6;
const byFormat = { "date-time": "2026-11-19T10:30:00Z", date: "2026-11-19", duration: "3600s", byte: "", email: "name@example.org", uri: "https://example.org/" };

/**
 * A value that fits a schema, to start a request from.
 * @param {any} document
 * @param {import("./schema-tree.js").Schema} schema
 * @param {number} [depth]
 * @returns {unknown}
 */
export function sample(document, schema, depth = 0) {
  const resolved = resolve(document, schema);
  const given = resolved.example ?? resolved.examples?.[0] ?? resolved.default ?? resolved.const ?? resolved.enum?.[0];
  if (given !== undefined) return given;
  if (depth > deepest) return null;
  const choice = (resolved.anyOf ?? resolved.oneOf)?.find((/** @type {any} */ one) => one.type !== "null");
  if (choice && !resolved.properties) return sample(document, choice, depth + 1);
  if (resolved.allOf) return Object.assign({}, ...resolved.allOf.map((/** @type {any} */ part) => sample(document, part, depth + 1)));
  return ofType(document, resolved, depth);
}

/** @param {any} document @param {any} schema @param {number} depth */
function ofType(document, schema, depth) {
  const type = Array.isArray(schema.type) ? schema.type.find((/** @type {string} */ one) => one !== "null") : schema.type;
  if (type === "array") return [sample(document, schema.items ?? {}, depth + 1)];
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  if (type === "boolean") return true;
  if (type === "string") return byFormat[/** @type {keyof typeof byFormat} */ (schema.format)] ?? "…";
  const fields = Object.entries(schema.properties ?? {}).filter(([, field]) => !field.readOnly);
  return Object.fromEntries(fields.map(([name, field]) => [name, sample(document, field, depth + 1)]));
}
