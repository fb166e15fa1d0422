// An article and options → a reader attached to it, in steps: first the current section, then the controls.
import { SpeechError } from '../speech/error.js';
import { cancel, reserve } from './coming.js';
import { addText, loadText } from './context.js';
import { Controls } from './controls.js';
import { masksOf } from './fill.js';
import { frame } from './frames.js';
import { HashNavigation, focus } from './hash-navigation.js';
import { reportFailure } from './later.js';
import { readOptions } from './options.js';
import { outlineHighlight } from './outline-highlight.js';
import { followPageHeader } from './page-header.js';
import { replaceOmission } from './rest.js';
import { ScrollSpy } from './scroll-spy.js';

/** @type {WeakMap<Element, AttachedReader>} */
const readers = new WeakMap();

/**
 * The article in an element or that is the element, and the options of its reader.
 * @param {Element} element
 * @param {unknown} options
 * @throws {SpeechError} (`attach`, `option`)
 */
function prepare(element, options) {
  const read = readOptions(options);
  const article = articleIn(element);
  const body = article?.querySelector('.oration-body');
  if (!article) throw attachError('no article of the class oration here');
  if (!body) throw attachError('the article has no body');
  if (!article.ownerDocument.defaultView) throw attachError('the article is in a document without a window');
  return { article, body, options: read };
}

/**
 * Nothing is measured or added to the page before the next frame has been painted. The controls follow in steps, so that the
 * page responds meanwhile. Methods work at once.
 */
export class AttachedReader {
  /**
   * Resolves once the controls are attached, or will not be: their text could not be loaded, or the reader was destroyed.
   * @type {Promise<void>}
   */
  ready;

  #context;
  #controller;
  #highlight;
  #controls;
  #removeText;
  #removeOffset;
  #complete = false;

  /** Attaches a reader, to an article of a host. An earlier reader of the article is destroyed. */
  constructor(element, givenOptions, host = {}) {
    const { article, body, options } = prepare(element, givenOptions);
    readers.get(article)?.destroy();
    const { ownerDocument: document } = article;
    const window = document.defaultView;
    this.#controller = new window.AbortController();
    const { signal } = this.#controller;
    const spy = new ScrollSpy(article, signal);
    const masks = masksOf(body);
    const navigation = new HashNavigation(article, spy, signal);
    const outline = article.querySelector('.oration-outline');
    const freeId = (name) => (document.getElementById(navigation.prefix + name) ? freeId(`${name}_`) : navigation.prefix + name);
    this.#context = { article, body, outline, document, window, signal, options, host, spy, navigation, masks, freeId, userExpanded: new Map() };
    this.#highlight = outlineHighlight(this.#context);
    if (options.historyTracking) navigation.track(signal);
    readers.set(article, this);
    reserve(this.#context);
    const isCopy = article.querySelector('.oration-bar, .oration-skip, .oration-edge');
    this.ready = this.#run(isCopy ? import('./leftovers.js').then(({ removeLeftovers }) => removeLeftovers(article)) : undefined);
  }

  /** @param {Promise<void> | undefined} cleaned resolves when the controls of a copied page are removed */
  async #run(cleaned) {
    const { article, navigation, options, spy, window } = this.#context;
    const loaded = Promise.all([loadText(article, options), cleaned]).then(() => undefined, (cause) => ({ cause }));
    await Promise.all([frame(window), cleaned?.catch(() => {})]);
    if (this.#isDestroyed()) return;
    this.#removeOffset = followPageHeader(this.#context);
    spy.start();
    navigation.open();
    const [failed] = await Promise.all([loaded, frame(window)]);
    if (this.#isDestroyed()) return;
    if (failed) {
      cancel(article);
      reportFailure(article, 'the text of the reader', failed.cause);
    } else {
      await this.#attachControls();
    }
    this.#readOn();
  }

  async #attachControls() {
    try {
      this.#controls = new Controls(this.#context);
      this.#removeText = addText(this.#context);
      while (this.#controls.attachNext()) {
        await frame(this.#context.window);
        if (this.#isDestroyed()) return;
      }
      await this.#controls.started;
    } catch (error) {
      this.destroy();
      throw error;
    }
  }

  /** Reads all sections that are in the page, frame by frame. */
  async #readOn() {
    while (this.readMore()) await frame(this.#context.window);
  }

  #isDestroyed() {
    return this.#controller.signal.aborted;
  }

  get article() {
    return this.#context.article;
  }

  /** The id of the current section; undefined above the first. */
  current() {
    if (this.#isDestroyed()) return undefined;
    this.#context.spy.start();
    return this.#context.spy.current?.id;
  }

  go(id) {
    return !this.#isDestroyed() && typeof id === 'string' && this.#context.navigation.go(id);
  }

  step(by) {
    if (this.#isDestroyed()) return;
    this.#context.spy.start();
    this.#context.navigation.step(by);
  }

  /** Opens the prompter, or reads aloud, once the controls are there. */
  async open(name, options) {
    await this.ready;
    return this.#isDestroyed() ? undefined : this.#controls?.open(name, options);
  }

  fill(values) {
    const isShown = () => readers.get(this.#context.article) === this;
    return isShown() ? this.#context.masks.fill(values, isShown) : 0;
  }

  /**
   * Replaces an omission with a node. Then notifies the controls and, with the event `oration-outline`, the host that
   * sections may have changed.
   */
  resolve(omission, rest, draftPrefix = '') {
    const { body, document, spy } = this.#context;
    if (this.#isDestroyed() || !omission.matches('.oration-omission') || !body.contains(omission)) return false;
    const section = spy.sections.containing(omission);
    const isFocused = omission.contains(document.activeElement);
    let first;
    const change = () => (first = replaceOmission(this.#context, omission, rest, draftPrefix));
    if (this.#controls) this.#controls.rebuild(change);
    else change();
    if (isFocused && first) focus(first);
    spy.dispatch('oration-outline', section);
    return true;
  }

  /** Says that an omission cannot be replaced, so that the user can ask again. */
  reject(omission, message) {
    import('./omissions.js').then(({ reject }) => this.#isDestroyed() || reject(this.#context, omission, message), () => {});
  }

  /**
   * Reads sections that the reader does not know yet, because the speech is long or has grown, and adds the controls of a
   * few. Returns whether there are more.
   */
  readMore() {
    if (this.#isDestroyed()) return false;
    const { spy } = this.#context;
    const isUnread = spy.readMore();
    this.#controls?.sectionsChanged();
    if (!this.#complete && spy.isComplete()) {
      this.#complete = true;
      this.#controls?.complete();
    }
    return Boolean(this.#controls?.advance()) || isUnread;
  }

  /** Removes everything the reader added. */
  destroy() {
    if (this.#isDestroyed()) return;
    this.#controls?.leave();
    this.#controller.abort();
    readers.delete(this.#context.article);
    this.#controls?.destroy();
    this.#highlight.destroy();
    cancel(this.#context.article);
    this.#context.navigation.destroy();
    this.#context.masks.clear();
    this.#removeText?.();
    this.#removeOffset?.();
    const { article } = this.#context;
    if (article.getAttribute('style') === '') article.removeAttribute('style');
  }
}

function articleIn(element) {
  try {
    return element.matches('article.oration') ? element : element.querySelector('article.oration');
  } catch {
    return null;
  }
}

const attachError = (message) => new SpeechError(`attach: ${message}`, { code: 'attach' });
