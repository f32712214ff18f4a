/**
 * The address of an operation with the values that were given; a missing path value stays `{name}`.
 * @param {import("./openapi.js").Operation} operation
 * @param {Record<string, string>} values
 */
export function address(operation, values) {
  const path = operation.path.replace(/\{([^}]+)\}/g, (whole, name) => (values[name] ? encodeURIComponent(values[name]) : whole));
  const query = new URLSearchParams();
  for (const { name, place } of operation.parameters) {
    if (place === "query" && values[name]) query.append(name, values[name]);
  }
  return query.size > 0 ? `${path}?${query}` : path;
}
