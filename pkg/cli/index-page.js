// The descriptions of many speeches → a page that lists and searches them, in their most common language.
import { sep } from 'node:path';
import library from '../locale/library.js';
import { escape } from '../page/document.js';
import { loadLocale } from '../reader/locale.js';
import { GENERATOR } from './output.js';

/** Hides rows that do not contain every search term. Runs in the page. */
const search = `
const field = document.querySelector('input');
const rows = [...document.querySelectorAll('tbody tr')];
const texts = rows.map((row) => row.textContent.normalize('NFKC').toLowerCase());
const count = document.querySelector('output');
const form = count.dataset.form;
field.addEventListener('input', () => {
  const terms = field.value.normalize('NFKC').toLowerCase().split(/\\s+/);
  rows.forEach((row, at) => (row.hidden = !terms.every((term) => texts[at].includes(term))));
  count.value = form.replace('{n}', rows.filter((row) => !row.hidden).length);
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
export async function indexPage(pages) {
  const all = Object.entries(pages).map(([path, { description }]) => ({ path, ...description, date: dateOf(description) }));
  all.sort((a, b) => compare(b.date, a.date) || compare(a.title, b.title) || compare(a.path, b.path));
  const { lang, group } = await loadLocale(mostCommon(all.map(({ lang }) => lang ?? '')));
  const messages = library[lang];
  const form = messages.count.replace('{total}', all.length);
  return `<!DOCTYPE html>
<html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${GENERATOR}">
<title>${messages.heading}</title>
<style>${css}
</style>
</head>
<body>
<main>
<h1>${messages.heading}</h1>
<p><label>${messages.search} <input type="search"></label> <output data-form="${escape(form)}">${form.replace('{n}', all.length)}</output></p>
<table>
<thead><tr>${['title', 'speaker', 'date', 'length'].map((name) => `<th scope="col">${messages[name]}</th>`).join('')}</tr></thead>
<tbody>
${all.map((page) => row(page, messages, group)).join('\n')}
</tbody>
</table>
</main>
<script>${search}
</script>
</body>
</html>
`;
}

function row({ path, title, lang, speakers, date, length }, messages, group) {
  const url = path.split(sep).map(encodeURIComponent).join('/');
  const language = lang ? ` lang="${escape(lang)}"` : '';
  const cells = [
    `<a href="./${escape(url)}"${language} dir="auto">${escape(title)}</a>`,
    `<bdi>${escape(speakers.join(', '))}</bdi>`,
    date ? `<time>${escape(date)}</time>` : '',
    size(length, messages, group),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The length in words, or in characters for scripts without spaces between words. */
function size({ ideographs, words: count, characters }, messages, group) {
  const form = ideographs > count ? messages.characters : messages.words;
  return form.replace('{n}', grouped(ideographs > count ? characters : count, group));
}

const grouped = (number, group) => (number < 10000 && group !== ',' ? String(number) : number.toLocaleString('en').replaceAll(',', group));

function mostCommon(tags) {
  const counts = new Map();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

const dateOf = ({ date, published = '' }) => date ?? published.slice(0, 10);
const compare = (a, b) => (a < b ? -1 : Number(a > b));
