// The results of a search → a list in a page, which grows when the user asks for more.

/**
 * Shows the results of a query in an element, in place of earlier ones. A later call for the same element wins.
 * @param {HTMLElement} element
 * @param {import('../search.js').SearchIndex} index
 * @param {string} query
 * @param {import('../search.js').SearchOptions & { messages?: Partial<import('../search.js').SearchMessages> }} [options]
 */
export async function showResults(element, index, query, { messages, ...options } = {}) {
  const run = Symbol(query);
  runs.set(element, run);
  const isCurrent = () => runs.get(element) === run;
  const results = await index.search(query, options);
  const first = await results.next();
  if (!isCurrent()) return undefined;
  const texts = { sections: '{n} sections', atMost: 'at most {n} sections', none: 'Nothing found', more: 'More', ...messages };
  const document = element.ownerDocument;
  // Screen readers announce what changes in an element that is there, not the element itself.
  const before = element.querySelector(':scope > .oration-results-count');
  const count = before ?? make(document, 'p', { class: 'oration-results-count', role: 'status' });
  const list = make(document, 'ol', { class: 'oration-results' }, ...first.map((hit) => item(document, hit)));
  const more = make(document, 'button', { type: 'button', class: 'oration-results-more' }, texts.more);
  const said = () => {
    if (!query.trim()) return '';
    if (list.childElementCount === 0 && !results.hasMore) return texts.none;
    return (results.isExact ? texts.sections : texts.atMost).replace('{n}', String(results.sections));
  };
  count.textContent = said();
  more.hidden = !results.hasMore;
  more.addEventListener('click', async () => {
    more.disabled = true;
    // After an error of the network, the user can try again.
    const hits = await results.next().finally(() => (more.disabled = false));
    if (!isCurrent()) return;
    const items = hits.map((hit) => item(document, hit));
    list.append(...items);
    more.hidden = !results.hasMore;
    // The button may be gone, and the user reads on at what is new.
    items[0]?.querySelector('a').focus();
  });
  if (!before) element.prepend(count);
  while (element.lastElementChild !== count) element.lastElementChild.remove();
  element.append(list, more);
  return results;
}

/** The last call for each element. */
const runs = new WeakMap();

function item(document, { url, title, lang, speakers, date, sections }) {
  const about = [speakers.join(', '), date].filter(Boolean).join(' · ');
  const link = (href, text) => make(document, 'a', { href, dir: 'auto', ...(lang ? { lang } : {}) }, text);
  const parts = sections.map(({ url: href, heading, excerpt: [before, match, after] }) => {
    const words = make(document, 'p', { dir: 'auto', ...(lang ? { lang } : {}) }, before, make(document, 'mark', {}, match), after);
    return make(document, 'li', {}, link(href, heading || title), words);
  });
  return make(document, 'li', {}, link(url, title), ...(about ? [' ', make(document, 'small', {}, about)] : []), make(document, 'ul', {}, ...parts));
}

function make(document, name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
