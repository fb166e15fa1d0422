// Dimensions, and which of their values can be combined → rows that contain every possible pair of values.

/**
 * @typedef {Record<string, string>} Row one value of each dimension
 * @typedef {(row: Row) => boolean} Allowed
 */

/** Every allowed row. @param {Record<string, string[]>} dimensions @param {Allowed} [allowed] @returns {Row[]} */
export function product(dimensions, allowed = () => true) {
  let rows = [{}];
  for (const [name, values] of Object.entries(dimensions)) rows = rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
  return rows.filter(allowed);
}

/** The pairs of values in a row, as text. @param {Row} row */
export const pairsOf = (row) => {
  const values = Object.entries(row).map((entry) => entry.join('='));
  return values.flatMap((one, at) => values.slice(at + 1).map((other) => `${one}, ${other}`));
};

/**
 * Few rows that contain every pair of the product. Each row is the one with the most missing pairs (a greedy covering
 * array).
 * @param {Record<string, string[]>} dimensions
 * @param {Allowed} [allowed]
 * @returns {Row[]}
 */
export function pairwise(dimensions, allowed) {
  const candidates = product(dimensions, allowed);
  const missing = new Set(candidates.flatMap(pairsOf));
  const rows = [];
  while (missing.size > 0) {
    const gain = (row) => pairsOf(row).filter((pair) => missing.has(pair)).length;
    const best = candidates.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const pair of pairsOf(best)) missing.delete(pair);
    rows.push(best);
  }
  return rows;
}
