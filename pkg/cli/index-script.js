// The table of a library in its page → search, filters and sorting. Runs in the page, as text (see index-page.js); without it,
// the page is a list of all speeches.

/** Rows in the document at first and with each step of scrolling: a table of thousands of rows is slow to lay out. */
const STEP = 100;

const table = document.querySelector('table');
const [body] = table.tBodies;
const form = document.querySelector('form');
const [field] = form.elements;
const selects = [...form.querySelectorAll('select')];
const count = form.querySelector('output');
const none = document.querySelector('#none');
const end = document.querySelector('#end');
const found = document.querySelector('#found');
const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
const normal = (text) => text.normalize('NFKC').toLowerCase();

const texts = (row, selector) => [...row.querySelectorAll(selector)].map((element) => element.textContent);

/** What a row is searched, filtered and sorted by. */
const read = (row) => {
  const [date = ''] = texts(row, 'time');
  const speakers = texts(row, 'bdi.speaker');
  const occasions = texts(row, '.occasion');
  const kinds = texts(row, '.kind');
  return {
    row,
    text: normal(row.textContent),
    speaker: speakers,
    year: date ? [date.slice(0, 4)] : [],
    occasion: occasions,
    kind: kinds,
    keys: { title: row.querySelector('a').textContent, speaker: speakers.join(), date, length: Number(row.lastElementChild.dataset.n) },
  };
};

const all = [...body.rows].map(read);
let matching = all;
let shown = 0;

/** Fills a filter with the values of the rows; a filter of one value is not shown. */
function fill(select) {
  const values = new Map();
  for (const item of all) for (const value of item[select.name]) values.set(value, (values.get(value) ?? 0) + 1);
  const names = [...values.keys()].sort(select.name === 'year' ? (a, b) => compare(b, a) : compare);
  select.append(...names.map((name) => new Option(`${name} (${values.get(name)})`, name)));
  select.parentElement.hidden = names.length < 2;
}

function more() {
  const rows = matching.slice(shown, shown + STEP).map(({ row }) => row);
  shown += rows.length;
  body.append(...rows);
  end.hidden = shown >= matching.length;
}

function show() {
  body.replaceChildren();
  shown = 0;
  more();
  count.value = count.dataset.form.replace('{n}', matching.length);
  none.hidden = matching.length > 0 || isInTexts();
  table.hidden = matching.length === 0;
}

const sorted = () => table.querySelector('[aria-sort]');

function order() {
  const { name } = sorted().dataset;
  const direction = sorted().ariaSort === 'descending' ? -1 : 1;
  const by = name === 'length' ? (a, b) => a - b : name === 'date' ? (a, b) => (a < b ? -1 : Number(a > b)) : compare;
  all.sort((a, b) => direction * by(a.keys[name], b.keys[name]));
}

function search() {
  const terms = normal(field.value).split(/\s+/);
  const wanted = selects.filter(({ value }) => value).map(({ name, value }) => [name, value]);
  matching = all.filter((item) => terms.every((term) => item.text.includes(term)) && wanted.every(([name, value]) => item[name].includes(value)));
  show();
  searchTexts();
}

/** Whether the texts are searched too: they have an index, and there is something to find. */
const isInTexts = () => Boolean(form.dataset.search && field.value.trim());

/** The kinds of speeches by what the filter calls them. */
const kinds = new Map(Array.from(body.querySelectorAll('[data-kind]'), (element) => [element.textContent, element.dataset.kind]));

/** The search in texts, and the index, which are loaded with the first query. */
let searching;

/** Shows the sections whose text contains the query, of the speeches that the filters choose. */
async function searchTexts() {
  found.hidden = !isInTexts();
  if (found.hidden) return;
  searching ??= import(new URL(form.dataset.search, document.baseURI)).then(async (module) => ({ ...module, index: await module.openSearch() }));
  // After an error of the network, it is tried again with the next query.
  searching.catch(() => (searching = undefined));
  const { showResults, index } = await searching;
  const filters = Object.fromEntries(selects.map(({ name, value }) => [name, name === 'kind' ? (kinds.get(value) ?? value) : value]));
  await showResults(found.lastElementChild, index, field.value, { filters, messages: JSON.parse(form.dataset.messages) });
}

/** Keeps the search in the URL, so that it can be shared and survives a visit to a speech. */
function remember() {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const { name } = sorted().dataset;
  if (name !== 'date' || sorted().ariaSort !== 'descending') query.set('sort', `${sorted().ariaSort === 'descending' ? '-' : ''}${name}`);
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
}

function recall() {
  const query = new URLSearchParams(location.search);
  for (const element of [field, ...selects]) element.value = query.get(element.name) ?? '';
  const [, minus, name] = /^(-?)(\w+)$/.exec(query.get('sort') ?? '') ?? [];
  const heading = name && table.querySelector(`[data-name="${name}"]`);
  if (heading) sortBy(heading, minus ? 'descending' : 'ascending');
}

function sortBy(heading, direction) {
  sorted().ariaSort = null;
  heading.ariaSort = direction;
  order();
}

for (const heading of table.tHead.rows[0].cells) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener('click', () => {
    const first = heading.dataset.name === 'date' || heading.dataset.name === 'length' ? 'descending' : 'ascending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    sortBy(heading, heading.ariaSort === first ? other : first);
    search();
    remember();
  });
}
selects.forEach(fill);
form.hidden = false;
recall();
search();
function changed() {
  search();
  remember();
}

// The letters of an input method are not yet words.
form.addEventListener('input', (event) => event.isComposing || changed());
form.addEventListener('compositionend', changed);
form.addEventListener('submit', (event) => event.preventDefault());

/** Observed again after each step: if the end is still near, nothing else would report it. */
const observer = new IntersectionObserver((entries) => {
  if (!entries.at(-1).isIntersecting) return;
  more();
  observer.unobserve(end);
  observer.observe(end);
}, { rootMargin: '800px' });
observer.observe(end);
