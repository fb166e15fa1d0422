// The reader of the package: an attached reader, or one that will be attached once a long speech is shown.
import { AttachedReader } from './attached.js';
import { draftOf, nodesOf } from './draft.js';

/**
 * What shows a speech, and what it can do for the reader.
 * @typedef {object} Host
 * @property {(speech: object, options: object) => Element | Promise<Element>} render a speech → its article
 * @property {{ goWhenReady: (id: unknown) => boolean, finish: () => void }} [stream] inserts the rest of a long speech
 * @property {() => unknown} [speech] the speech: an object, JSON text or bytes
 * @property {object} [options] the options it was rendered with
 * @property {(url: string, base: string) => Promise<unknown>} [read] the speech at a URL
 * @property {(format: string, speech: unknown) => Promise<string | Uint8Array>} [exportTo] the speech in another format
 * @property {(sentences: string[], transcript: string) => Promise<([number, number] | undefined)[]>} [alignSentences] when each
 *   was said, in seconds
 * @property {(article: Element) => void} [shown] called when another article is in place of the first
 * @property {(article: HTMLElement) => void} [swap] shows another article, with the same options; set by the reader
 * @property {import('./versions.js').State} [versions] set by the reader
 * @property {Element} [main] the first article; set by the reader
 */

/** The methods are documented in index.d.ts. */
export class Reader {
  /** @type {Host} */
  #host;
  #options;
  /** @type {AttachedReader | undefined} */
  #attached;
  #isDestroyed = false;
  /** The values for `fill`, which may be called before the reader is attached. */
  #values;
  #isReady;
  #setReady;

  /** @param {Host} host */
  constructor(host = {}) {
    this.#host = Object.assign(host, { swap: (article) => this.#swap(article) });
    this.#isReady = new Promise((resolve) => (this.#setReady = resolve));
  }

  /**
   * Attaches the reader, unless it is destroyed.
   * @param {Element} element
   * @param {unknown} options
   */
  attach(element, options) {
    if (this.#isDestroyed) return undefined;
    this.#options = options;
    this.#attached = new AttachedReader(element, options, this.#host);
    this.#setReady(this.#attached.ready);
    return this.#attached;
  }

  /** Shows another article in place of this one, in which masks have the same values. */
  #swap(article) {
    this.#host.stream?.finish();
    const { article: before } = this.#attached;
    this.#attached.destroy();
    before.replaceWith(article);
    this.#host.shown?.(article);
    this.#attached = new AttachedReader(article, this.#options, this.#host);
    this.catchUp();
  }

  /** Applies earlier calls, made before the reader was attached. */
  catchUp() {
    if (this.#values !== undefined) this.fill(this.#values);
  }

  get ready() {
    return this.#isReady;
  }

  current() {
    return this.#attached?.current();
  }

  go(id) {
    return this.#attached?.go(id) || (this.#host.stream?.goWhenReady(id) ?? false);
  }

  next() {
    this.#attached?.step(1);
  }

  previous() {
    this.#attached?.step(-1);
  }

  prompter(options) {
    return this.#open('prompter', options);
  }

  readAloud(options) {
    return this.#open('readAloud', options);
  }

  async #open(name, options) {
    await this.#isReady;
    return this.#attached?.open(name, options);
  }

  fill(values) {
    this.#values = values;
    if (!this.#attached) return 0;
    this.#host.stream?.finish();
    return this.#attached.fill(values);
  }

  resolve(omission, rest, options) {
    if (!this.#attached || !isNode(omission, 1)) return false;
    this.#host.stream?.finish();
    if (isNode(rest)) return this.#attached.resolve(omission, rest);
    if (!omission.closest('article.oration')) return false;
    const draft = draftOf(omission, rest, options);
    const place = (rendered) => this.#attached.resolve(omission, nodesOf(rendered, omission.ownerDocument), draft.prefix);
    const rendered = this.#host.render(draft.speech, draft.options);
    return rendered instanceof Promise ? rendered.then(place) : place(rendered);
  }

  reject(omission, message) {
    if (isNode(omission, 1)) this.#attached?.reject(omission, typeof message === 'string' ? message : undefined);
  }

  destroy() {
    this.#isDestroyed = true;
    this.#attached?.destroy();
    this.#setReady();
  }
}

/** Whether a value is a node, of any window. The check can throw for proxies. */
function isNode(value, type) {
  try {
    return type === undefined ? value.nodeType > 0 && typeof value.cloneNode === 'function' : value.nodeType === type && typeof value.closest === 'function';
  } catch {
    return false;
  }
}
