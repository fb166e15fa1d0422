// The form of a search page → its results. The command copies it beside the index (see search-page.js).
import { openSearch, showResults } from './search.js';

const form = document.querySelector('form');
const results = document.querySelector('#results');
const messages = JSON.parse(form.dataset.messages);
const kinds = JSON.parse(form.dataset.kinds);
const index = await openSearch();
const selects = [...form.querySelectorAll('select')].filter(({ name }) => name !== 'sort');

const names = new Intl.DisplayNames(document.documentElement.lang, { type: 'language' });

/** The name of a language, or its tag if that is not valid. */
function languageName(tag) {
  try {
    return names.of(tag);
  } catch {
    return tag;
  }
}

/** Fills the filters with their values; a filter of one value is not shown. */
function fill(filters) {
  const shown = { kind: (value) => kinds[value] ?? value, language: languageName };
  for (const select of selects) {
    const values = filters[select.name] ?? [];
    const nameOf = shown[select.name] ?? ((value) => value);
    select.append(...values.map(({ value, count }) => new Option(`${nameOf(value)} (${count})`, value)));
    select.parentElement.hidden = values.length < 2;
  }
}

const valuesOf = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value));

function search() {
  const { q = '', sort, ...filters } = valuesOf();
  return showResults(results, index, q, { filters, sort, messages });
}

/** Keeps the search in the URL, so that it can be shared and survives a visit to a speech. */
function changed() {
  const values = valuesOf();
  if (values.sort === 'newest') delete values.sort;
  const query = new URLSearchParams(values);
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
  search();
}

// The letters of an input method are not yet words.
form.addEventListener('input', (event) => event.isComposing || changed());
form.addEventListener('compositionend', changed);
form.addEventListener('submit', (event) => event.preventDefault());

fill(await index.filters());
for (const [name, value] of new URLSearchParams(location.search)) {
  const element = form.elements.namedItem(name);
  if (element) element.value = value;
}
if (form.elements.namedItem('q').value) search();
