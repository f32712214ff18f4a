/**
 * Changes the children of one node into those of another with as few changes as are needed.
 * A child with `data-key` is found again by it; a custom element owns its content, so only its attributes change.
 * @param {Element} target
 * @param {DocumentFragment | Element} source
 */
export function morph(target, source) {
  const kept = keyed(target);
  let current = target.firstChild;
  for (const wanted of [...source.childNodes]) {
    const known = kept.get(key(wanted) ?? "");
    const match = known ?? (current && isAlike(current, wanted) ? current : null);
    if (match === null) {
      target.insertBefore(wanted, current);
      continue;
    }
    if (match === current) current = current.nextSibling;
    else target.insertBefore(match, current);
    update(match, wanted);
  }
  while (current) {
    const next = current.nextSibling;
    current.remove();
    current = next;
  }
}

/** @param {Node} node */
const key = (node) => (node instanceof Element ? node.getAttribute("data-key") : null);

/** @param {Element} target */
function keyed(target) {
  /** @type {Map<string, ChildNode>} */
  const found = new Map();
  for (const child of target.children) {
    const name = key(child);
    if (name) found.set(name, child);
  }
  return found;
}

/** @param {Node} one @param {Node} other */
const isAlike = (one, other) => one.nodeName === other.nodeName && key(one) === key(other);

/** @param {ChildNode} node @param {ChildNode} wanted */
function update(node, wanted) {
  if (!(node instanceof Element) || !(wanted instanceof Element)) {
    if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
    return;
  }
  for (const { name } of [...node.attributes]) {
    // What a person opened stays open.
    if (!wanted.hasAttribute(name) && name !== "open") node.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  if (!node.localName.includes("-")) morph(node, wanted);
}
