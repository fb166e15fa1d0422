// Text in the filter of the outline → the entries that contain it, with their ancestors.
import { make } from './dom.js';
import { fold } from './fold.js';
import { around, sectionName } from './sections.js';
import { addSheet } from './sheets.js';
import css from './styles/filter-entries.js';

export class FilterEntries {
  #context;
  #none;
  /** The first section whose own name contains the text. */
  #first;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    const { document, lang, messages } = context;
    this.#context = context;
    this.#none = make(document, 'p', { class: 'oration-filter-none', hidden: '', lang }, messages.noHits);
    addSheet(context, css);
  }

  /** Shows only the entries that contain the text of a field; all, if it is empty. @param {HTMLInputElement} input */
  show(input) {
    const { announce, count, messages, outline, spy } = this.#context;
    const wanted = fold(input.value.trim());
    const matches = wanted ? spy.sections.all.filter((section) => fold(sectionName(section)).includes(wanted)) : [];
    const shown = new Set(matches.flatMap((section) => [...around(section)]));
    for (const section of spy.sections.all) section.link?.parentElement.toggleAttribute('data-filtered', Boolean(wanted) && !shown.has(section));
    outline.toggleAttribute('data-filtering', Boolean(wanted));
    input.after(this.#none);
    this.#none.hidden = !wanted || matches.length > 0;
    this.#first = matches.find(({ link }) => link);
    announce(wanted ? count(messages.filtered, matches.length) : '');
  }

  goToFirst() {
    const { navigation, outline } = this.#context;
    if (!this.#first) return;
    outline.closest('dialog')?.close();
    navigation.go(this.#first.id);
  }

  destroy() {
    const { outline } = this.#context;
    this.#none.remove();
    for (const entry of outline.querySelectorAll('[data-filtered]')) entry.removeAttribute('data-filtered');
    outline.removeAttribute('data-filtering');
  }
}
