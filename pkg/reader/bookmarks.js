// Sections the user has bookmarked, and the one in which reading stopped.
import { icons, setAttributes, textButton } from './dom.js';
import { format } from './messages.js';
import { sectionName } from './sections.js';
import { load, store } from './storage.js';

export class Bookmarks {
  #context;
  #bar;
  #button;
  /** The ids of the sections. */
  #ids;
  /** The outline entries marked as bookmarked. */
  #marked = [];
  #resume;

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./bar.js').Bar} bar
   */
  constructor(context, bar) {
    const { article, messages, options, signal } = context;
    this.#context = context;
    this.#bar = bar;
    this.#button = bar.addButton('oration-bookmark-button', messages.bookmark, icons.bookmark);
    const stored = load(context, 'bookmarks')?.split(/\s+/).filter(Boolean) ?? [];
    this.#ids = new Set([...options.bookmarks, ...stored]);
    this.#button.addEventListener('click', () => this.toggle(), { signal });
    article.addEventListener('oration-outline', () => this.#mark(), { signal });
    article.addEventListener('oration-section', () => this.#moved(), { signal });
    this.#moved();
    this.#mark();
  }

  /** Adds or removes a bookmark for the current section. The host can cancel the event `oration-bookmark`. */
  toggle() {
    const { announce, messages, spy } = this.#context;
    const { current } = spy;
    if (!current) return;
    const on = !this.#ids.has(current.id);
    if (!spy.dispatch('oration-bookmark', current, { on })) return;
    if (on) this.#ids.add(current.id);
    else this.#ids.delete(current.id);
    store(this.#context, 'bookmarks', [...this.#ids].join(' '));
    this.#show();
    this.#mark();
    announce(on ? messages.bookmarked : '');
  }

  #moved() {
    this.#show();
    const { current } = this.#context.spy;
    if (current) store(this.#context, 'place', current.id);
  }

  #show() {
    const { current } = this.#context.spy;
    this.#button.setAttribute('aria-pressed', String(Boolean(current) && this.#ids.has(current.id)));
    this.#button.disabled = !current;
  }

  /** Marks the entries of the outline. */
  #mark() {
    const { sections } = this.#context.spy;
    for (const link of this.#marked) link.removeAttribute('data-bookmarked');
    this.#marked = [...this.#ids].map((id) => sections.byId(id)?.link).filter(Boolean);
    for (const link of this.#marked) link.setAttribute('data-bookmarked', '');
  }

  /** Adds a button that resumes where reading stopped. Called once the scroll position is known. */
  offerResume() {
    const { lang, messages, document, navigation, options, signal, spy } = this.#context;
    const id = options.resume ?? load(this.#context, 'place');
    const section = id && !spy.current ? spy.sections.containing(navigation.find(id)) : undefined;
    if (!section) return;
    this.#resume = textButton(document, 'oration-resume oration-own', format(messages.resume, { name: sectionName(section) }));
    setAttributes(this.#resume, { lang });
    this.#resume.addEventListener('click', () => {
      navigation.show(section.element);
      this.#resume.remove();
    }, { signal });
    this.#bar.element.after(this.#resume);
  }

  sectionsChanged() {
    this.#mark();
  }

  destroy() {
    this.#resume?.remove();
    for (const link of this.#marked) link.removeAttribute('data-bookmarked');
  }
}
