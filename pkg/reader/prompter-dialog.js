// The prompter → its dialog: the page with the text, the reading line and the countdown.
import { make } from './dom.js';

/**
 * @param {import('./context.js').Context} context
 * @param {string} name of the text
 */
export function prompterDialog({ article, dir, document, edge, lang, messages }, name) {
  const page = make(document, 'div', { class: 'oration-prompter-page', tabindex: '0', role: 'document', 'aria-label': name, lang: article.lang, dir: article.dir || 'auto' });
  const countdown = make(document, 'div', { class: 'oration-prompter-countdown', 'aria-live': 'assertive' });
  const line = make(document, 'div', { class: 'oration-prompter-line', 'aria-hidden': 'true' });
  const dialog = make(document, 'dialog', { class: 'oration-prompter oration-own', 'aria-label': messages.prompter, lang, dir }, page, line, countdown);
  edge.append(dialog);
  return { dialog, page, countdown };
}

/** Calls back when the layout of the text has changed: its box or its fonts. */
export function onLayout({ document, window }, page, work, signal) {
  const observer = new window.ResizeObserver(work);
  observer.observe(page);
  signal.addEventListener('abort', () => observer.disconnect());
  document.fonts?.addEventListener?.('loadingdone', work, { signal });
}

/**
 * Shows settings.
 * @param {HTMLElement} dialog
 * @param {HTMLElement} page
 * @param {import('./prompter-view.js').PrompterView} view
 * @param {import('./prompter-options.js').Settings} settings
 */
export function applySettings(dialog, page, view, { line, mirrorAcross, mirrorDown, paging, size, width }) {
  dialog.style.setProperty('--_size', `${size}px`);
  dialog.style.setProperty('--_width', `${width}%`);
  dialog.style.setProperty('--_line', `${line * 100}%`);
  page.toggleAttribute('data-across', mirrorAcross);
  page.toggleAttribute('data-down', mirrorDown);
  dialog.toggleAttribute('data-paging', paging);
  view.isUpsideDown = mirrorDown;
  view.line = mirrorDown ? 1 - line : line;
  view.changed();
}

/** Seconds that are counted down in an element. */
export class Countdown {
  #element;
  #window;
  #timer;

  /** @param {HTMLElement} element @param {Window} window */
  constructor(element, window) {
    this.#element = element;
    this.#window = window;
  }

  get isRunning() {
    return this.#timer !== undefined;
  }

  /** @param {number} left seconds @param {() => void} done */
  start(left, done) {
    this.stop();
    if (left <= 0) return done();
    this.#element.textContent = String(left);
    this.#timer = this.#window.setTimeout(() => this.start(left - 1, done), 1000);
  }

  stop() {
    this.#window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#element.textContent = '';
  }
}
