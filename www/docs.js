// The name of a document in the URL → the document with its outline, shown by Oration itself.
import * as oration from '../pkg/dist/oration.js';
import { text } from './api-messages.js';
import { searchIn } from './docs-search.js';
import { documentOf } from './markdown.js';
import { disclose } from './menus.js';
import { learn, say, speak } from './messages.js';
import { theme } from './theme.js';
import { copy } from './use.js';

const REPOSITORY = 'https://github.com/oration/oration/blob/main/';
const FILES = 'https://raw.githubusercontent.com/oration/oration/main/';

/** The documents with their paths in the repository, in the order of the menu. */
const documents = {
  guide: 'pkg/README.md',
  element: 'docs/element.md',
  api: 'docs/api.md',
  format: 'docs/format.md',
  styling: 'docs/styling.md',
  formats: 'docs/formats.md',
  cli: 'docs/cli.md',
  search: 'docs/search.md',
  scale: 'docs/scale.md',
  frameworks: 'docs/frameworks.md',
  rust: 'docs/rust.md',
};

const find = (id) => document.getElementById(id);
const root = document.documentElement;

/** The document that the URL names; the guide if it names none. */
const chosen = () => {
  const name = new URLSearchParams(location.search).get('page') ?? '';
  return Object.hasOwn(documents, name) ? name : 'guide';
};

/** Where a link in the document at a path leads: to another document here, or to the repository. */
function target(url, path) {
  if (url.startsWith(FILES)) return `../${url.slice(FILES.length)}`;
  const isHere = url.startsWith(REPOSITORY);
  if (!isHere && /^(?:[a-z]+:|#)/i.test(url)) return url;
  const { pathname, hash } = new URL(isHere ? `/${url.slice(REPOSITORY.length)}` : url, `http://repository/${path}`);
  const name = Object.keys(documents).find((one) => `/${documents[one]}` === pathname);
  if (name) return `?page=${name}${hash}`;
  return /\.(?:png|svg)$/.test(pathname) ? `..${pathname}` : `${REPOSITORY}${pathname.slice(1)}${hash}`;
}

/** Marks the paragraphs that are code, whose lines do not wrap and which can be copied. */
function listings(article) {
  for (const paragraph of article.querySelectorAll('p')) {
    if (![...paragraph.childNodes].every(({ nodeName }) => ['CODE', 'BR'].includes(nodeName))) continue;
    const box = document.createElement('div');
    box.className = 'listing';
    paragraph.replaceWith(box);
    box.append(paragraph, button(paragraph));
    paragraph.tabIndex = 0;
  }
}

function button(paragraph) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: say('copy') });
  button.addEventListener('click', () => {
    const code = [...paragraph.querySelectorAll('code')].map(({ textContent }) => textContent).join('\n');
    return copy(button, code, find('status'));
  });
  return button;
}

async function load(path) {
  const response = await fetch(`../${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`.trim());
  return response.text();
}

async function show() {
  const name = chosen();
  const path = documents[name];
  for (const link of document.querySelectorAll('[data-page]')) {
    if (link.dataset.page === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const [markdown] = await Promise.all([load(path), oration.init({ markdown: true })]);
  const speech = documentOf(markdown, (url) => target(url, path));
  if (speech.title !== 'Oration') document.title = `${speech.title} · Oration`;
  const mounted = oration.mount(find('sheet'), speech, { images: true, uiLang: root.lang, reader: { controls: { bookmark: false, card: false, skeleton: false, time: false } } });
  await mounted.ready;
  listings(find('sheet'));
}

learn(text);
speak(root.lang === 'en' ? 'en' : 'zh');
find('pages').append(
  ...Object.keys(documents).map((name) => {
    const link = Object.assign(document.createElement('a'), { href: `?page=${name}`, textContent: say(`page-${name}`) });
    link.dataset.page = name;
    return link;
  }),
);
find('words').placeholder = say('docsSearch');
searchIn({ input: find('words'), hits: find('hits'), pages: find('pages'), status: find('found') }, () => Promise.all(Object.entries(documents).map(async ([name, path]) => [name, await load(path)])));
disclose(find('more'), find('tools'));
find('theme').addEventListener('click', theme(find('theme')));
show().catch((error) => {
  find('sheet').textContent = say('noDocument', { reason: error.message });
});
