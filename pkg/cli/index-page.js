// What is known of many speeches → a page that lists them and can be searched.
import { escape } from '../page/document.js';

/** Hides the rows that lack one of the search words. Runs in the page. */
const search = `
const field = document.querySelector('input');
const rows = [...document.querySelectorAll('tbody tr')];
const texts = rows.map((row) => row.textContent.normalize('NFKC').toLowerCase());
const count = document.querySelector('output');
field.addEventListener('input', () => {
  const words = field.value.normalize('NFKC').toLowerCase().split(/\\s+/);
  rows.forEach((row, at) => (row.hidden = !words.every((word) => texts[at].includes(word))));
  count.value = rows.filter((row) => !row.hidden).length;
});`;

const css = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
input { font: inherit; padding: .5rem .75rem; inline-size: min(30rem, 100%); box-sizing: border-box; }
table { inline-size: 100%; border-collapse: collapse; margin-block: 1.5rem; }
th, td { text-align: start; padding: .5rem .75rem .5rem 0; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); vertical-align: top; }
td:nth-child(n + 3) { white-space: nowrap; font-variant-numeric: tabular-nums; }
td:last-child, th:last-child { text-align: end; padding-inline-end: 0; }`;

/** @param {Record<string, { description: import('../index.js').Description }>} pages by their paths */
export function indexPage(pages) {
  const all = Object.entries(pages).map(([path, { description }]) => ({ path, ...description, date: dateOf(description) }));
  all.sort((a, b) => compare(b.date, a.date) || compare(a.title, b.title) || compare(a.path, b.path));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Speeches</title>
<style>${css}
</style>
</head>
<body>
<main>
<h1>Speeches</h1>
<p><label>Search <input type="search"></label> <output>${all.length}</output> of ${all.length}</p>
<table>
<thead><tr><th scope="col">Title</th><th scope="col">Speaker</th><th scope="col">Date</th><th scope="col">Length</th></tr></thead>
<tbody>
${all.map(row).join('\n')}
</tbody>
</table>
</main>
<script>${search}
</script>
</body>
</html>
`;
}

function row({ path, title, lang, speakers, date, length }) {
  const address = path.split(/[/\\]/).map(encodeURIComponent).join('/');
  const language = lang ? ` lang="${escape(lang)}"` : '';
  const cells = [
    `<a href="./${escape(address)}"${language} dir="auto">${escape(title)}</a>`,
    `<bdi>${escape(speakers.join(', '))}</bdi>`,
    date ? `<time>${escape(date)}</time>` : '',
    `${length.characters.toLocaleString('en')} ${length.ideographs > length.words ? '字' : 'words'}`,
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

const dateOf = ({ date, published = '' }) => date ?? published.slice(0, 10);
const compare = (a, b) => (a < b ? -1 : Number(a > b));
