/**
 * Circles of imports, type-only ones too: a type that needs a type that needs it is one subject in two files.
 *
 * @param {import('./read-imports.mjs').Import[]} imports
 * @returns {string[][]} each circle as its files in order, the first one again at the end
 */
export function findCycles(imports) {
  const next = new Map();
  for (const { from, to, kind } of imports) {
    if (kind === 'file') next.set(from, [...(next.get(from) ?? []), to]);
  }
  const settled = new Set();
  const path = [];
  const cycles = [];

  function visit(file) {
    const at = path.indexOf(file);
    if (at >= 0) {
      cycles.push([...path.slice(at), file]);
      return;
    }
    if (settled.has(file)) return;
    path.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    path.pop();
    settled.add(file);
  }

  for (const file of next.keys()) visit(file);
  return cycles;
}
