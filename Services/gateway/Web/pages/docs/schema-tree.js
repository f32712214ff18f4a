import { resolve } from "./openapi.js";

/**
 * @typedef {Record<string, any>} Schema
 *
 * @typedef {object} Node
 * @property {string} name
 * @property {string} type
 * @property {boolean} required
 * @property {boolean} nullable
 * @property {string} description
 * @property {string[]} limits
 * @property {string[]} values of an enumeration
 * @property {Node[]} children
 * @property {boolean} recursive its children were shown further up
 */

/**
 * What a reader wants to know of a schema: its fields, in order, with references followed.
 * @param {any} document
 * @param {Schema} schema
 * @param {{name?: string, required?: boolean, above?: string[]}} [context]
 * @returns {Node}
 */
export function schemaTree(document, schema, { name = "", required = false, above = [] } = {}) {
  const { inner, nullable } = unwrap(schema);
  const reference = inner.$ref ?? inner.items?.$ref ?? inner.additionalProperties?.$ref;
  const recursive = reference !== undefined && above.includes(reference);
  const holder = elementOf(document, inner);
  const below = reference === undefined ? above : [...above, reference];
  return {
    name,
    type: typeName(document, inner),
    required,
    nullable,
    description: schema.description ?? inner.description ?? resolve(document, inner).description ?? "",
    limits: limits(resolve(document, inner)),
    values: (holder.enum ?? []).map(String),
    children: recursive ? [] : children(document, holder, below),
    recursive,
  };
}

/** Takes away the alternative "or null" in the two ways a document can say it. @param {Schema} schema */
function unwrap(schema) {
  const choices = schema.anyOf ?? schema.oneOf;
  const real = choices?.filter((/** @type {Schema} */ choice) => choice.type !== "null");
  if (choices && real.length === 1) return { inner: real[0], nullable: real.length < choices.length };
  if (schema.allOf?.length === 1) return { inner: schema.allOf[0], nullable: false };
  if (!Array.isArray(schema.type)) return { inner: schema, nullable: false };
  const types = schema.type.filter((/** @type {string} */ type) => type !== "null");
  return { inner: { ...schema, type: types.length === 1 ? types[0] : types.join(" | ") }, nullable: types.length < schema.type.length };
}

/** The schema whose fields are worth showing: of the elements of a list or a map, or of the thing itself.
 * @param {any} document @param {Schema} schema @returns {Schema} */
function elementOf(document, schema) {
  const resolved = resolve(document, schema);
  if (resolved.items) return elementOf(document, resolved.items);
  if (isMap(resolved)) return elementOf(document, resolved.additionalProperties);
  return resolved;
}

/** @param {any} document @param {Schema} schema @param {string[]} above @returns {Node[]} */
function children(document, schema, above) {
  const choices = (schema.oneOf ?? schema.anyOf ?? []).filter((/** @type {Schema} */ choice) => choice.type !== "null");
  const parts = (schema.allOf ?? []).flatMap((/** @type {Schema} */ part) => children(document, resolve(document, part), above));
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) =>
    schemaTree(document, field, { name, required: (schema.required ?? []).includes(name), above }));
  const alternatives = choices.length > 1 && !schema.properties ? choices.map((/** @type {Schema} */ choice) => schemaTree(document, choice, { above })) : [];
  return [...parts, ...fields, ...alternatives];
}

/** @param {any} document @param {Schema} schema @returns {string} */
function typeName(document, schema) {
  if (schema.$ref) {
    const resolved = resolve(document, schema);
    const isNamed = resolved.properties || resolved.enum;
    return isNamed ? schema.$ref.split("/").at(-1).split(".").at(-1) : typeName(document, resolved);
  }
  if (schema.type === "array") return `${typeName(document, unwrap(schema.items ?? {}).inner)}[]`;
  if (isMap(schema)) return `map<string, ${typeName(document, schema.additionalProperties)}>`;
  if (schema.enum) return "enum";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const type = schema.type ?? (schema.properties ? "object" : "any");
  return schema.format ? `${type} (${schema.format})` : type;
}

/** @param {Schema} schema */
const isMap = (schema) => typeof schema.additionalProperties === "object" && !schema.properties;

/** @param {Schema} schema */
function limits(schema) {
  const bounds = /** @type {const} */ ([["minimum", "≥"], ["maximum", "≤"], ["minLength", "≥"], ["maxLength", "≤"], ["minItems", "≥"], ["maxItems", "≤"]]);
  const found = bounds.filter(([name]) => schema[name] !== undefined).map(([name, sign]) => `${label(name)}${sign} ${schema[name]}`);
  return schema.pattern ? [...found, schema.pattern] : found;
}

/** @param {string} bound */
const label = (bound) => (bound.endsWith("Length") ? "length " : bound.endsWith("Items") ? "items " : "");
