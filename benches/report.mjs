// Results → tables, as data and as plain text.

const fixed = (number, digits) => (number === undefined ? '' : number.toFixed(digits));
const kilo = (bytes) => (bytes / 1000).toFixed(1);
const size = (bytes) => (bytes < 1_000_000 ? `${bytes / 1000} KB` : `${bytes / 1_000_000} MB`);

/** @typedef {{ title: string, rows: string[][] }} Table the first row is the header, the first cell of a row its name */

/** Aligns the first column to the left and the others to the right. */
function textOf({ title, rows }) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)));
  const line = (row) =>
    row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  ').trimEnd();
  const [head, ...body] = rows.map(line);
  return [title, head, '-'.repeat(head.length), ...body, ''].join('\n');
}

const titleOf = ({ lang, bytes, markdown, how }) =>
  [lang, size(bytes), markdown === 'heavy' && 'marked', how !== 'compact' && how].filter(Boolean).join(' ');

function speed({ speed, does }) {
  const rows = (value) =>
    Object.keys(does).map((name) => [
      name,
      ...speed.map(({ results }) => value(results.find((result) => result.name === name))),
    ]);
  const head = ['', ...speed.map(titleOf)];
  return [
    { title: 'Node, bytes to HTML, multiples of the floor (medians)', rows: [head, ...rows((result) => fixed(result?.ratio, 2))] },
    { title: 'Node, bytes to HTML, milliseconds (medians)', rows: [head, ...rows((result) => fixed(result?.ms, 2))] },
  ];
}

/** The exponent with which the time grows with the size, from the smallest document to the largest. */
export function growth(speed, name, lang) {
  const points = speed
    .filter((document) => document.lang === lang && document.markdown === 'light' && document.how === 'compact')
    .map(({ size, results }) => [Math.log(size), Math.log(results.find((result) => result.name === name).ms)]);
  const mean = (at) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function others({ processes, sizes, speed }) {
  const rows = processes.map(({ name, start, memory }) => {
    const weight = sizes.find((size) => size.name === name);
    const weighed = weight ? [weight.raw, weight.gzip, weight.brotli].map(kilo) : ['', '', ''];
    const grows = ['zh', 'en'].map((lang) => fixed(growth(speed, name, lang), 2));
    return [name, fixed(start, 1), fixed(memory.zh, 1), fixed(memory.en, 1), ...grows, ...weighed];
  });
  const head = ['', 'start ms', 'memory zh', 'en', 'growth zh', 'en', 'KB raw', 'gzip', 'brotli'];
  return { title: 'New process: start-up time, bytes of memory per byte of input, growth (1 is linear), download sizes', rows: [head, ...rows] };
}

function browser({ browser: { version, strings, pages }, does }) {
  const strung = Object.keys(does).map((name) => [
    name,
    ...strings.map(({ results }) => fixed(results.find((result) => result.name === name)?.ratio, 2)),
  ]);
  const mounted = [...new Set(pages.map(({ name }) => name))].map((name) => {
    const own = pages.filter((page) => page.name === name);
    return [name, ...own.flatMap(({ paint, whole, longest }) => [fixed(paint, 0), fixed(whole, 0), fixed(longest, 0)])];
  });
  const first = pages.filter(({ name }) => name === pages[0].name);
  return [
    { title: `${version}, bytes to HTML, multiples of the floor`, rows: [['', ...strings.map(titleOf)], ...strung] },
    {
      title: `${version}, milliseconds to first paint and to the complete page, and the longest task over 50 ms`,
      rows: [['', ...first.flatMap((page) => [`${page.lang} ${size(page.bytes)}`, 'complete', 'longest'])], ...mounted],
    },
  ];
}

/** All tables. */
export const tables = (results) => [...speed(results), others(results), ...browser(results)];

/** All tables, and how each contender is called, for a terminal. */
export function text(results) {
  const notes = Object.entries(results.does).map(([name, does]) => `  ${name}: ${does}`);
  return [...tables(results).map(textOf), 'How each contender is called, and what it omits', ...notes].join('\n');
}
