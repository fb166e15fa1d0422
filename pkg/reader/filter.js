// Text typed above the outline → the entries that contain it, with their ancestors.
import { make } from './dom.js';
import { around, sectionName } from './sections.js';

/** The number of entries from which an outline has a filter; the same as in crates/outline. */
const FILTER_FROM = 13;

/** @type {import('./context.js').Part} */
export function filter(context) {
  const { outline } = context;
  let added;
  const sectionsChanged = () => {
    if (!added && outline.querySelectorAll('li').length >= FILTER_FROM) added = add(context);
  };
  sectionsChanged();
  return { sectionsChanged, destroy: () => added?.() };
}

/** Adds the filter. Returns a function that removes it. */
function add({ announce, count, document, lang, messages, navigation, outline, signal, spy }) {
  const input = make(document, 'input', {
    type: 'search',
    class: 'oration-filter',
    'aria-label': messages.filter,
    placeholder: messages.filter,
    autocomplete: 'off',
    lang,
  });
  const none = make(document, 'p', { class: 'oration-filter-none', hidden: '', lang }, messages.noHits);
  outline.querySelector(':scope > ol')?.before(input, none);
  /** The first section whose own name contains the text. */
  let first;

  const apply = async () => {
    const { fold } = await import('./fold.js');
    const text = input.value;
    const wanted = fold(text.trim());
    const matches = wanted ? spy.sections.all.filter((section) => fold(sectionName(section)).includes(wanted)) : [];
    const shown = new Set(matches.flatMap((section) => [...around(section)]));
    for (const section of spy.sections.all) section.link?.parentElement.toggleAttribute('data-filtered', Boolean(wanted) && !shown.has(section));
    outline.toggleAttribute('data-filtering', Boolean(wanted));
    none.hidden = !wanted || matches.length > 0;
    first = matches.find(({ link }) => link);
    announce(wanted ? count(messages.filtered, matches.length) : '');
  };
  let applied = Promise.resolve();
  const goToFirst = () => {
    if (!first) return;
    outline.closest('dialog')?.close();
    navigation.go(first.id);
  };
  const keydown = (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      applied.then(goToFirst);
    }
    if (event.key === 'Escape' && input.value) {
      event.preventDefault();
      event.stopPropagation();
      input.value = '';
      applied = apply();
    }
  };
  // The letters of an input method are not yet words.
  input.addEventListener('input', (event) => event.isComposing || (applied = apply()), { signal });
  input.addEventListener('compositionend', () => (applied = apply()), { signal });
  input.addEventListener('keydown', keydown, { signal });

  return () => {
    input.remove();
    none.remove();
    for (const entry of outline.querySelectorAll('[data-filtered]')) entry.removeAttribute('data-filtered');
    outline.removeAttribute('data-filtering');
  };
}
