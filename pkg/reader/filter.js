// Above a long outline → a field for text, by which the entries are filtered; the filter is loaded when it is first used.
import { make } from './dom.js';

/** The number of entries from which an outline has a filter; the same as in crates/outline. */
const FILTER_FROM = 13;

/** @param {import('./context.js').Context} context @param {() => Promise<import('./filter-entries.js').FilterEntries | undefined>} load */
export function filter(context, load) {
  const { outline } = context;
  let added;
  const sectionsChanged = () => {
    if (!added && outline.querySelectorAll('li').length >= FILTER_FROM) added = add(context, load);
  };
  sectionsChanged();
  return { sectionsChanged, destroy: () => added?.remove() };
}

/** Adds the field. */
function add({ document, lang, messages, outline, signal }, load) {
  const input = make(document, 'input', {
    type: 'search',
    class: 'oration-filter',
    'aria-label': messages.filter,
    placeholder: messages.filter,
    autocomplete: 'off',
    lang,
  });
  outline.querySelector(':scope > ol')?.before(input);
  let applied;
  const apply = () => (applied = load().then((entries) => (entries?.show(input), entries)));
  const keydown = (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      applied?.then((entries) => entries?.goToFirst());
    }
    if (event.key === 'Escape' && input.value) {
      event.preventDefault();
      event.stopPropagation();
      input.value = '';
      apply();
    }
  };
  // The letters of an input method are not yet words.
  input.addEventListener('input', (event) => event.isComposing || apply(), { signal });
  input.addEventListener('compositionend', apply, { signal });
  input.addEventListener('keydown', keydown, { signal });
  return input;
}
