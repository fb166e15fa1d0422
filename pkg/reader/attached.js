// An article and options → a reader attached to it. The controls are attached once the interface text has been loaded.
import { SpeechError, reasonOf } from '../speech/error.js';
import { addText, hasText, loadText } from './context.js';
import { attachControls } from './controls.js';
import { masksOf } from './fill.js';
import { HashNavigation, focus } from './hash-navigation.js';
import { readOptions } from './options.js';
import { outlineHighlight } from './outline-highlight.js';
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
export function prepare(element, options) {
  const read = readOptions(options);
  const article = articleIn(element);
  const body = article?.querySelector('.oration-body');
  if (!article) throw attachError('no article of the class oration here');
  if (!body) throw attachError('the article has no body');
  if (!article.ownerDocument.defaultView) throw attachError('the article is in a document without a window');
  return { article, body, options: read };
}

export class AttachedReader {
  /**
   * Resolves once the controls are attached, or cannot be because their text could not be loaded; undefined if they were
   * attached at once.
   * @type {Promise<void> | undefined}
   */
  ready;

  #context;
  #controller;
  #masks;
  #highlight;
  #controls;
  #removeText;
  #complete = false;
  /** The element that the URL fragment named when the page opened. */
  #opened;

  /** Attaches a reader. An earlier reader of the article is destroyed. */
  constructor(element, givenOptions) {
    const { article, body, options } = prepare(element, givenOptions);
    readers.get(article)?.destroy();
    const { ownerDocument: document } = article;
    const window = document.defaultView;
    this.#controller = new window.AbortController();
    const { signal } = this.#controller;
    const spy = new ScrollSpy(article, signal);
    const navigation = new HashNavigation(article, spy, signal);
    const outline = article.querySelector('.oration-outline');
    const freeId = (name) => (document.getElementById(navigation.prefix + name) ? freeId(`${name}_`) : navigation.prefix + name);
    this.#context = { article, body, outline, document, window, signal, options, spy, navigation, freeId, userExpanded: new Map() };
    this.#masks = masksOf(body);
    this.#complete = spy.isComplete();
    readers.set(article, this);
    if (options.historyTracking) navigation.track(signal);
    try {
      this.#start();
    } catch (error) {
      this.destroy();
      throw error;
    }
  }

  #start() {
    const { article, navigation, options, spy } = this.#context;
    const hasAllText = hasText(article, options);
    if (hasAllText) this.#attachControls();
    this.#highlight = outlineHighlight(this.#context);
    this.#controls?.measured();
    spy.start();
    this.#opened = navigation.open();
    this.#controls?.started();
    if (!hasAllText) this.ready = loadText(article, options).then(() => this.#attachLate(), (cause) => this.#fail(cause));
  }

  #attachControls() {
    this.#removeText = addText(this.#context);
    this.#controls = attachControls(this.#context);
  }

  #attachLate() {
    if (this.#isDestroyed()) return;
    const { spy } = this.#context;
    const targets = spy.isAtStart() ? [] : [this.#opened, spy.current?.element];
    const target = targets.find((element) => element && spy.isAtTarget(element));
    this.#attachControls();
    this.#controls.measured();
    // The controls move the text, and jumps end below them.
    target?.scrollIntoView();
    const section = target && spy.sections.byId(target.id);
    if (section) spy.pin(section);
    spy.start();
    this.#controls.started();
  }

  #fail(cause) {
    if (this.#isDestroyed()) return;
    const { article, window } = this.#context;
    const error = new SpeechError(`the text of the reader could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
    article.dispatchEvent(new window.CustomEvent('oration-error', { bubbles: true, composed: true, detail: { error } }));
  }

  #isDestroyed() {
    return this.#controller.signal.aborted;
  }

  /** The id of the current section; undefined above the first. */
  current() {
    return this.#isDestroyed() ? undefined : this.#context.spy.current?.id;
  }

  go(id) {
    return !this.#isDestroyed() && typeof id === 'string' && this.#context.navigation.go(id);
  }

  step(by) {
    if (!this.#isDestroyed()) this.#context.navigation.step(by);
  }

  fill(values) {
    const isShown = () => readers.get(this.#context.article) === this;
    return isShown() ? this.#masks.fill(values, isShown) : 0;
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

  /** Reads sections that the reader does not know yet, because the speech is long or has grown. Returns whether there are more. */
  readMore() {
    if (this.#isDestroyed()) return false;
    const { spy } = this.#context;
    const more = spy.readMore();
    this.#controls?.sectionsChanged();
    if (!this.#complete && spy.isComplete()) {
      this.#complete = true;
      this.#controls?.complete();
    }
    return more;
  }

  /** Whether the page has sections that the reader has not read yet. */
  get hasMore() {
    return !this.#isDestroyed() && this.#context.spy.hasUnread;
  }

  /** Removes everything the reader added. */
  destroy() {
    if (this.#isDestroyed()) return;
    this.#controller.abort();
    readers.delete(this.#context.article);
    this.#controls?.destroy();
    this.#highlight?.destroy();
    this.#context.navigation.destroy();
    this.#masks.clear();
    this.#removeText?.();
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
