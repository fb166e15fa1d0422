// The descriptions of many speeches → a page that lists them and searches, filters and sorts them, in their most common language.
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import library from '../locale/library.js';
import { escape, headOf } from '../page/document.js';
import { loadLocale } from '../reader/locale.js';
import { searchAttribute } from './index-link.js';
import { GENERATOR } from './output.js';
import { resultsCss, resultsText } from './search-results.js';

const css = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
[hidden] { display: none !important; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; }
label { display: grid; font-size: .875rem; }
input, select { font: inherit; font-size: 1rem; padding: .5rem .75rem; box-sizing: border-box; max-inline-size: min(20rem, 100%); }
input { inline-size: 20rem; }
output { padding-block: .5rem; }
table { inline-size: 100%; border-collapse: collapse; margin-block: 1.5rem; }
th, td { text-align: start; padding: .5rem .75rem .5rem 0; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); vertical-align: top; }
td:nth-child(n + 3) { white-space: nowrap; font-variant-numeric: tabular-nums; }
td:last-child, th:last-child { text-align: end; padding-inline-end: 0; }
td small { display: block; opacity: .75; }
.kind::before { content: "· "; }
.kind:first-child::before { content: none; }
th button { padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
th[aria-sort] button::after { content: " ↑" / ""; }
th[aria-sort="descending"] button::after { content: " ↓" / ""; }
@media (max-width: 40rem) { thead { display: none; } tr, td { display: block; } td, td:last-child { padding: 0; border: 0; text-align: start; } tr { padding-block: .75rem; border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent); } }`;

const filters = ['speaker', 'year', 'occasion', 'kind'];
const columns = ['title', 'speaker', 'date', 'length'];

/**
 * @typedef {import('../index.js').Description & { path: string, updated: string }} Listed a page of the library
 * @param {Listed[]} pages the newest first
 * @param {{ lang: string, messages: object, group: string, site?: string, search?: string }} about `search` is the path of a search index
 */
export function indexPage(pages, { lang, messages, group, site, search }) {
  const form = messages.count.replace('{total}', pages.length);
  const links = site ? [{ type: 'application/atom+xml', href: 'feed.xml', title: messages.heading }] : [];
  const head = headOf({ title: messages.heading, lang, canonical: site, css: css + resultsCss, links, generator: GENERATOR });
  return libraryPage(lang, head, `<main>
<h1>${messages.heading}</h1>
<form hidden${searchAttribute(search)} data-messages="${escape(JSON.stringify(resultsText(messages)))}">
<label>${messages.search} <input type="search" name="q"></label>
${filters.map((name) => `<label>${messages[name]} <select name="${name}"><option value="">${messages.all}</option></select></label>`).join('\n')}
<output data-form="${escape(form)}"></output>
</form>
<section id="found" aria-labelledby="in-text" hidden>
<h2 id="in-text">${messages.inText}</h2>
<div></div>
</section>
<table>
<thead><tr>${columns.map((name) => `<th scope="col" data-name="${name}"${name === 'date' ? ' aria-sort="descending"' : ''}>${messages[name]}</th>`).join('')}</tr></thead>
<tbody>
${pages.map((page) => row(page, messages, group)).join('\n')}
</tbody>
</table>
<p id="none" hidden>${messages.none}</p>
<div id="end"></div>
</main>
<script type="module">
${script()}</script>`);
}

/** A page about the whole library. @param {string} lang @param {string} head @param {string} body */
export const libraryPage = (lang, head, body) => `<!DOCTYPE html>
<html lang="${lang}"${lang === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
${head.replace('content="article"', 'content="website"')}
</head>
<body>
${body}
</body>
</html>
`;

const script = () => readFileSync(new URL('./index-script.js', import.meta.url), 'utf8');

/**
 * The pages of a record as they are listed, with the language of the list and its text.
 * @param {Record<string, import('./record.js').Page>} pages by their paths
 */
export async function listed(pages) {
  const all = Object.entries(pages).map(([path, { description, stamp }]) => ({ path, ...description, date: dateOf(description), stamp }));
  all.sort((a, b) => compare(b.date, a.date) || compare(a.title, b.title) || compare(a.path, b.path));
  return { all, about: await libraryText(all.map(({ lang }) => lang ?? '')) };
}

/** The language of a library, the most common one of its speeches, and its text. @param {string[]} languages */
export async function libraryText(languages) {
  const { lang, group } = await loadLocale(mostCommon(languages));
  return { lang, group, messages: library[lang] };
}

function row({ path, title, lang, speakers, date, occasion, kind, length }, messages, group) {
  const url = path.split(sep).map(encodeURIComponent).join('/');
  const language = lang ? ` lang="${escape(lang)}"` : '';
  const event = occasion ? `<bdi class="occasion"${language}>${escape(occasion)}</bdi>` : '';
  const sort = kind ? `<bdi class="kind" data-kind="${escape(kind)}">${escape(Object.hasOwn(messages.kinds, kind) ? messages.kinds[kind] : kind)}</bdi>` : '';
  const more = [event, sort].filter(Boolean).join(' ');
  const cells = [
    `<a href="./${escape(url)}"${language} dir="auto">${escape(title)}</a>${more ? `<small>${more}</small>` : ''}`,
    speakers.map((name) => `<bdi class="speaker">${escape(name)}</bdi>`).join(', '),
    date ? `<time>${escape(date)}</time>` : '',
  ];
  const characters = length.ideographs > length.words ? length.characters : length.words;
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td data-n="${characters}">${size(length, messages, group)}</td></tr>`;
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
