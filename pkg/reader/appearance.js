// The appearance that the user has chosen: text size, spacing, width, font and colours ↔ the style of the article.
import { load, store } from './storage.js';

/** The properties of the text that the user can set, with their values. The stylesheet has the values for the language. */
export const properties = {
  '--oration-text-scale': ['0.8', '0.9', '1', '1.1', '1.25', '1.5', '1.75', '2'],
  '--oration-spacing-scale': ['0.8', '0.9', '1', '1.1', '1.25', '1.4'],
  '--oration-measure': ['26em', '50em'],
  '--oration-font-text': ['var(--_serif)', 'var(--_sans)'],
};

const themes = ['light', 'sepia', 'dark', 'contrast'];

/** The chosen values, by property or `theme`; without one, those of the page. */
export class Appearance {
  /** Resolves once the colours are loaded. @type {Promise<unknown> | undefined} */
  ready;

  #context;
  /** The element with the colours: the page, if it is only for speeches. */
  #holder;
  /** The theme of the page itself. */
  #ownTheme;
  #chosen = new Map();
  #loadThemes;

  /**
   * @param {import('./context.js').Context} context
   * @param {() => Promise<unknown>} loadThemes
   */
  constructor(context, loadThemes) {
    this.#context = context;
    this.#loadThemes = loadThemes;
    this.#holder = context.article.closest('.oration-page') ?? context.article;
    this.#ownTheme = this.#holder.getAttribute('data-theme');
    for (const name of [...Object.keys(properties), 'theme']) this.#apply(name, load(context, name));
  }

  /** The value of a property, if one was chosen. */
  get(name) {
    return this.#chosen.get(name);
  }

  /** Sets a value, without one that of the page. The words at the line stay there. */
  set(name, value) {
    store(this.#context, name, value ?? '');
    this.#context.spy.keepPlace(() => this.#apply(name, value));
  }

  #apply(name, value) {
    const { article } = this.#context;
    const isValid = (name === 'theme' ? themes : properties[name]).includes(value);
    if (isValid) this.#chosen.set(name, value);
    else if (!this.#chosen.delete(name)) return;
    if (name === 'theme') this.#setTheme(isValid ? value : undefined);
    else if (isValid) article.style.setProperty(name, value);
    else article.style.removeProperty(name);
  }

  #setTheme(theme) {
    if (!theme) return this.#showTheme(theme);
    const show = () => this.get('theme') === theme && this.#showTheme(theme);
    this.ready = this.#loadThemes().then(show);
  }

  #showTheme(theme) {
    const holder = this.#holder;
    const value = theme ?? this.#ownTheme;
    if (value === null) holder.removeAttribute('data-theme');
    else holder.setAttribute('data-theme', value);
    holder.toggleAttribute('data-chosen', theme !== undefined);
  }

  destroy() {
    for (const name of [...this.#chosen.keys()]) this.#apply(name, undefined);
  }
}
