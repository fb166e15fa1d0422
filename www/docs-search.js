// Words and all documents → the sections that have them, as links.
import { documentOf } from './markdown.js';
import { say } from './messages.js';

/** The number of sections that are shown, and of characters around the first word. */
const MOST = 12;
const AROUND = 40;

/** What a word in a heading counts more than one in the text. */
const HEADING = 10;

/** Markup that would be read as words. */
const MARKUP = /```[a-z-]*|[`*|]|\]\([^)]*\)|[[\]]|<[^>]*>/g;

/**
 * @typedef {{ name: string, id: string, heading: string, text: string, folded: string }} Section
 */

const fold = (text) => text.normalize('NFKC').toLowerCase();

const plain = (markdown) => markdown.replace(MARKUP, ' ').replace(/\s+/g, ' ').trim();

/** The sections of a document. @returns {Section[]} */
function sectionsOf(name, { title, body }) {
  const found = [];
  const visit = (id, heading, blocks) => {
    const text = plain(blocks.filter(({ type }) => type === 'markdown').map(({ text }) => text).join('\n'));
    found.push({ name, id, heading: plain(heading), text, folded: fold(`${plain(heading)} ${text}`) });
    for (const block of blocks) if (block.type === 'section') visit(block.id, block.heading, block.body);
  };
  visit('', title, body);
  return found;
}

/**
 * The sections that have all words; those with words in their headings first.
 * @param {Section[]} sections
 * @param {string} query
 */
export function search(sections, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const score = ({ heading }) => words.filter((word) => fold(heading).includes(word)).length * HEADING;
  const found = sections.filter(({ folded }) => words.every((word) => folded.includes(word)));
  return found.map((section) => ({ section, words, score: score(section) })).sort((one, other) => other.score - one.score);
}

/** The text around the first word, which is marked. */
function excerpt({ text }, words) {
  const at = Math.min(...words.map((word) => fold(text).indexOf(word)).filter((at) => at >= 0));
  if (!Number.isFinite(at)) return [text.slice(0, 2 * AROUND)];
  const { length } = words.find((word) => fold(text).startsWith(word, at));
  const mark = Object.assign(document.createElement('mark'), { textContent: text.slice(at, at + length) });
  const start = Math.max(0, at - AROUND);
  return [start > 0 ? '…' : '', text.slice(start, at), mark, text.slice(at + length, at + length + AROUND), '…'];
}

function linkTo({ section, words }) {
  const { heading, id, name } = section;
  const link = Object.assign(document.createElement('a'), { href: `?page=${name}${id && `#${id}`}` });
  const [title, where, line] = ['strong', 'small', 'span'].map((tag) => document.createElement(tag));
  title.append(heading);
  where.append(say(`page-${name}`));
  line.append(...excerpt(section, words));
  link.append(title, ' ', where, ' ', line);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/**
 * Searches while the user types. The documents are loaded when the field is used first.
 * @param {{ input: HTMLInputElement, hits: HTMLElement, pages: HTMLElement, status: HTMLElement }} parts `pages` is hidden while
 *   there are words to find
 * @param {() => Promise<[name: string, markdown: string][]>} load
 */
export function searchIn({ input, hits, pages, status }, load) {
  /** @type {Promise<Section[]> | undefined} */
  let loading;
  const sections = () =>
    (loading ??= load()
      .then((documents) => documents.flatMap(([name, markdown]) => sectionsOf(name, documentOf(markdown, (url) => url))))
      .catch((error) => {
        loading = undefined;
        throw error;
      }));
  const show = async () => {
    const query = input.value;
    const isSearch = query.trim() !== '';
    const found = isSearch ? search(await sections(), query) : [];
    if (input.value !== query) return;
    hits.replaceChildren(...found.slice(0, MOST).map(linkTo));
    hits.hidden = found.length === 0;
    pages.hidden = isSearch && found.length > 0;
    status.textContent = isSearch ? say('docsFound', { n: found.length }) : '';
  };
  const update = () => show().catch((error) => (status.textContent = say('noDocument', { reason: error.message })));
  input.addEventListener('focus', () => sections().catch(() => {}), { once: true });
  input.addEventListener('input', update);
  input.form.addEventListener('submit', (event) => {
    event.preventDefault();
    hits.querySelector('a')?.click();
  });
  // A section of the document that is shown: the page stays.
  hits.addEventListener('click', ({ target }) => {
    if (!target.closest('a')) return;
    input.value = '';
    update();
  });
}
