// What pages are filtered and sorted by → the files with the values of each page, and its place in each order.

const filters = ['speaker', 'year', 'occasion', 'kind', 'language'];

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** Undated speeches are last. */
const later = (a, b) => Number(a.date === '') - Number(b.date === '') || (a.date < b.date ? 1 : -Number(a.date > b.date));
const earlier = (a, b) => Number(a.date === '') - Number(b.date === '') || (a.date < b.date ? -1 : Number(a.date > b.date));

const orders = {
  newest: later,
  oldest: earlier,
  title: (a, b) => compare(a.title, b.title),
  speaker: (a, b) => Number(a.speaker.length === 0) - Number(b.speaker.length === 0) || compare(a.speaker.join(), b.speaker.join()) || later(a, b),
};

/**
 * @param {object[]} pages
 * @param {number[]} texts the first page of each file with texts
 * @param {import('./index-output.js').Output} output
 */
export async function tablesOf(pages, texts, output) {
  await output.write('pages.json.bin', JSON.stringify({ counts: pages.map(({ count }) => count), texts }));
  await output.write('filters.json.bin', JSON.stringify(Object.fromEntries(filters.map((name) => [name, filterOf(pages, name)]))));
  for (const [name, order] of Object.entries(orders)) await output.write(`order-${name}.json.bin`, JSON.stringify(ranks(pages, order)));
}

/** The values of a filter, sorted, and for each page their indices. */
function filterOf(pages, name) {
  const values = [...new Set(pages.flatMap((page) => page[name]))].sort(name === 'year' ? (a, b) => compare(b, a) : compare);
  const numbers = new Map(values.map((value, at) => [value, at]));
  return { values, pages: pages.map((page) => page[name].map((value) => numbers.get(value))) };
}

/** The place of each page in an order. */
function ranks(pages, order) {
  const sorted = pages.map((page, at) => ({ page, at })).sort((a, b) => order(a.page, b.page) || a.at - b.at);
  const places = new Array(pages.length);
  sorted.forEach(({ at }, place) => (places[at] = place));
  return places;
}
