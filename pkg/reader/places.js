// Where the user reads ↔ local storage: the paragraph, by its words, and how much of it is above the line.
import { focus } from './hash-navigation.js';
import { findSection, identityOf, wordsOf } from './identity.js';
import { format } from './messages.js';
import { pill } from './pill.js';
import { sectionName } from './sections.js';
import { load, store } from './storage.js';
import { viewportOf } from './viewport.js';

/**
 * A place as it is stored: the section, if any, the first words of the block at the line, the part of it above the line, and
 * whether the end of the speech was in view.
 * @typedef {{ section?: import('./identity.js').Identity, words: string, part: number, isRead?: boolean }} StoredPlace
 */

/** Whether a reader of this page has returned to its place already. */
let hasReturned = false;

export class Places {
  #context;
  #remove;
  /** Whether the user has left the start of the speech. */
  #hasMoved = false;
  /** Where the user read before. @type {StoredPlace | undefined} */
  #before;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    const { article, document, options, signal, window } = context;
    this.#context = context;
    this.#before = options.resume === undefined ? parse(load(context, 'place')) : { section: { id: options.resume }, words: '', part: 0 };
    const save = () => this.#save();
    article.addEventListener('oration-section', save, { signal });
    window.addEventListener('scrollend', save, { capture: true, signal });
    document.addEventListener('visibilitychange', save, { signal });
    window.addEventListener('pagehide', save, { signal });
    this.#open();
  }

  #save() {
    const { article, spy } = this.#context;
    // Hidden, as in a tab of the page.
    if (article.clientWidth === 0) return;
    const place = spy.place;
    if (!place && !this.#hasMoved) return;
    this.#hasMoved = true;
    store(this.#context, 'place', place ? JSON.stringify(this.#storedOf(place)) : '');
  }

  /** @returns {StoredPlace} */
  #storedOf({ block, part }) {
    const { body, spy } = this.#context;
    const section = spy.sections.containing(block);
    const isWhole = block === body || block === section?.element;
    return { section: section && identityOf(this.#context, section), words: isWhole ? '' : wordsOf(block), part: Math.round(part * 1e4) / 1e4, isRead: this.#isRead() };
  }

  #isRead() {
    const { body, spy } = this.#context;
    return spy.isComplete() && body.getBoundingClientRect().bottom <= viewportOf(spy.scroller, body).bottom;
  }

  /** Returns to the place when the page is loaded again, or offers to. */
  #open() {
    const { navigation, options, spy } = this.#context;
    if (!this.#before || navigation.quote()) return;
    const isReturn = !hasReturned && options.resume === undefined && isLoadedAgain(this.#context.window);
    const isAtStart = spy.isAtStart();
    if (!isAtStart && !(isReturn && navigation.hasOpened)) return;
    const place = this.#find(this.#before);
    if (!place) return;
    const { isRead } = this.#before;
    hasReturned = true;
    this.#before = undefined;
    if (isReturn) spy.goTo(place);
    else if (!navigation.hasOpened && !isRead) this.#offer(place);
  }

  #offer(place) {
    const { messages, navigation, signal, spy } = this.#context;
    const section = spy.sections.containing(place.block);
    const text = section ? format(messages.resume, { name: sectionName(section) }) : messages.resumeHere;
    const go = () => {
      navigation.reveal(place.block);
      if (place.block === section?.element) return navigation.show(place.block);
      spy.goTo(place);
      focus(place.block);
    };
    this.#remove = pill(this.#context, 'oration-resume', text, go);
    // Who reads on does not want to resume.
    this.#context.article.addEventListener('oration-section', () => this.#remove?.(), { signal, once: true });
  }

  /** @param {StoredPlace} stored @returns {import('./place.js').Place | undefined} */
  #find({ section: identity, words, part }) {
    const { body, navigation } = this.#context;
    const section = identity && findSection(this.#context, identity);
    const named = identity && !section && identity.name === undefined ? navigation.find(identity.id) : undefined;
    const around = section?.element ?? named ?? (identity ? undefined : body);
    if (!words) return around && around !== body ? { block: around, part, beyond: 0 } : undefined;
    const begins = (block) => wordsOf(block) === words;
    const block = [...(around?.children ?? [])].find(begins) ?? [...body.querySelectorAll('p, li, table, blockquote')].find(begins);
    if (block) return { block, part, beyond: 0 };
    return section && { block: section.element, part: 0, beyond: 0 };
  }

  /** The place may be in a part of the speech that is in the page only now. */
  complete() {
    this.#open();
  }

  /** Called before anything is removed, while the text is where the user reads it. */
  leave() {
    this.#save();
  }

  destroy() {
    this.#remove?.();
  }
}

/** A stored place: JSON or, before version 0.2, the id of a section. @returns {StoredPlace | undefined} */
function parse(stored) {
  if (!stored) return undefined;
  if (!stored.startsWith('{')) return { section: { id: stored }, words: '', part: 0 };
  try {
    const { section, words, part, isRead } = JSON.parse(stored);
    if (typeof words !== 'string' || !Number.isFinite(part)) return undefined;
    return { section: typeof section?.id === 'string' ? section : undefined, words, part, isRead: isRead === true };
  } catch {
    return undefined;
  }
}

/** Whether the browser shows the page again, at the place where it was left. */
function isLoadedAgain(window) {
  const [entry] = window.performance?.getEntriesByType?.('navigation') ?? [];
  return entry?.type === 'reload' || entry?.type === 'back_forward';
}
