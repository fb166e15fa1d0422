// Sections added to the page → their entries in the outline.
import { make } from './dom.js';
import { loadedLocale } from './locale.js';
import { headingOf } from './sections.js';
import { linesOf } from './lines.js';
import { pageLang } from './context.js';

/**
 * Adds the missing entries.
 * @param {import('./context.js').Context} context
 * @param {import('./sections.js').Sections} sections
 */
export function addEntries(context, sections) {
  for (const section of sections.all) {
    if (section.link) continue;
    const { parent } = section;
    const holder = parent ? parent.link?.parentElement : context.outline;
    if (!holder) continue;
    const siblings = parent ? parent.children : sections.roots;
    const before = siblings[siblings.indexOf(section) - 1]?.link?.parentElement;
    section.link = addEntry(context, section, listIn(context, holder), before);
  }
}

/** The list in an entry or in the outline, created if missing. */
function listIn({ document }, holder) {
  const found = holder.querySelector(':scope > ol');
  if (found) return found;
  const list = make(document, 'ol');
  holder.append(list);
  return list;
}

function addEntry(context, section, list, before) {
  const { document } = context;
  const link = make(document, 'a', { href: `#${section.id}` });
  const heading = headingOf(section.element);
  const num = heading?.querySelector('.oration-num');
  let text = heading ? linesOf(heading).trim() : '';
  if (num) {
    if (text.startsWith(num.textContent)) text = text.slice(num.textContent.length);
    link.append(num.cloneNode(true), text.startsWith(' ') ? ' ' : '');
  }
  link.append(make(document, 'bdi', {}, text.trim().replace(/[。，；：]+$/, '')));
  const item = make(document, 'li', {}, link);
  if (before) before.after(item);
  else list.prepend(item);
  const { state } = section.element.dataset;
  if (state) showState(context, link, state);
  return link;
}

/** Updates the state of a section, and of its entry, after an omission was resolved. */
export function updateState(context, section) {
  const { state } = section.element.dataset;
  const isLeft = section.element.querySelector('.oration-omission, .oration-gap') !== null;
  if (state === undefined || (isLeft && state === 'partial')) return;
  const now = isLeft ? 'partial' : '';
  setState(section.element, now);
  if (section.link) showState(context, section.link, now);
}

function showState({ article, document }, link, state) {
  setState(link.parentElement, state);
  const label = link.querySelector('.oration-state');
  // Also removes the space before it.
  if (label?.previousSibling?.nodeType === 3) label.previousSibling.remove();
  label?.remove();
  const locale = loadedLocale(pageLang(article));
  const text = locale?.state[state];
  if (text) link.append(' ', make(document, 'span', { class: 'oration-state', lang: locale.lang }, text));
}

function setState(element, state) {
  if (state) element.dataset.state = state;
  else delete element.dataset.state;
}
