// Speech JSON and lists → HTML documents.
import { renderPage } from 'oration';
import { PAGE } from './store.js';

/** The words of the list and of messages, in the language of the library. */
const words = { search: 'Search', all: 'All speeches' };

const escape = (text) => text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]);

/** The page of a speech, with the reader. */
export function speechPage(json, { canonical }) {
  const page = renderPage(json, { stylesheet: '/oration.css', canonical, index: true });
  const end = page.lastIndexOf('</body>');
  return `${page.slice(0, end)}<script type="module" src="/dist/standalone.js"></script>\n${page.slice(end)}`;
}

const head = (title) => `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/site.css">`;

/** A page of the list. */
export function listPage({ name, lang, count, pages, search }, number, entries) {
  const link = (to, text, rel) => (to < 1 || to > pages ? '' : `<a rel="${rel}" href="${to === 1 ? '/' : `/?page=${to}`}">${text}</a>`);
  return `<!DOCTYPE html>
<html lang="${escape(lang)}">
<head>
${head(number === 1 ? name : `${name} (${number})`)}
</head>
<body>
<main>
<h1>${escape(name)}</h1>
${search ? `<form action="/search/"><input type="search" name="q" aria-label="${words.search}"> <button>${words.search}</button></form>` : ''}
<ol start="${(number - 1) * PAGE + 1}">
${entries.map(item).join('\n')}
</ol>
<nav>${link(number - 1, '←', 'prev')} <span>${number} / ${pages}</span> ${link(number + 1, '→', 'next')} <span>(${count})</span></nav>
</main>
</body>
</html>
`;
}

function item({ id, title, lang, speakers = [], date }) {
  const about = [speakers.join(', '), date].filter(Boolean).map(escape).join(' · ');
  return `<li${lang ? ` lang="${escape(lang)}"` : ''}><a href="/speeches/${encodeURIComponent(id)}">${escape(title) || '…'}</a>${about && ` <small>${about}</small>`}</li>`;
}

/** A page that says what is wrong. */
export const messagePage = (message) => `<!DOCTYPE html>
<html lang="en">
<head>
${head(message)}
</head>
<body>
<main>
<h1>${escape(message)}</h1>
<p><a href="/">${words.all}</a></p>
</main>
</body>
</html>
`;

export const site = `:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
li { margin-block: .5rem; }
small { display: block; opacity: .75; }
nav { display: flex; gap: 1rem; margin-block: 1.5rem; }
`;
