/**
 * The operations that contain every word of the query, in any order, with or without accents.
 * @param {import("./openapi.js").Operation[]} operations
 * @param {string} query
 */
export function filter(operations, query) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return operations.filter(({ method, path, tag, summary, id }) => {
    const text = plain(`${method} ${path} ${tag} ${summary} ${id}`);
    return words.every((word) => text.includes(word));
  });
}

/** @param {string} text */
const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();
