// The languages of speeches → the page that searches their index. Its script and styles are files, so that it works with a strict
// Content Security Policy.
import { readFileSync } from 'node:fs';
import { escape, headOf } from '../page/document.js';
import { libraryPage, libraryText } from './index-page.js';
import { GENERATOR } from './output.js';
import { resultsCss, resultsText } from './search-results.js';

const css = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
[hidden] { display: none !important; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; }
label { display: grid; font-size: .875rem; }
label:first-child { flex-basis: 100%; }
input, select { font: inherit; font-size: 1rem; padding: .5rem .75rem; box-sizing: border-box; max-inline-size: min(20rem, 100%); }
input { inline-size: 100%; max-inline-size: none; }`;

const sorts = ['newest', 'oldest', 'relevance', 'title', 'speaker'];

/**
 * @param {string[]} languages of the speeches
 * @returns {Promise<Record<string, string>>} the files by their names
 */
export async function searchPage(languages) {
  const { lang, messages } = await libraryText(languages);
  const title = messages.search;
  const head = headOf({ title, lang, stylesheets: ['page.css'], generator: GENERATOR });
  const filters = ['speaker', 'year', 'occasion', 'kind', 'language'];
  const html = libraryPage(lang, head, `<main>
<h1>${title}</h1>
<form role="search" data-messages="${escape(JSON.stringify(resultsText(messages)))}" data-kinds="${escape(JSON.stringify(messages.kinds))}">
<label>${messages.search} <input type="search" name="q" autofocus></label>
${filters.map((name) => `<label hidden>${messages[name]} <select name="${name}"><option value="">${messages.all}</option></select></label>`).join('\n')}
<label>${messages.sort} <select name="sort">${sorts.map((name) => `<option value="${name}">${messages[name]}</option>`).join('')}</select></label>
</form>
<div id="results"></div>
</main>
<script type="module" src="page.js"></script>`);
  return { 'index.html': html, 'page.css': `${(css + resultsCss).trim()}\n`, 'page.js': readFileSync(new URL('./search-script.js', import.meta.url), 'utf8') };
}
