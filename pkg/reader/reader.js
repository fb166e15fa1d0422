// The reader of the package: an attached reader, or one that will be attached once a long speech is shown.
import { AttachedReader } from './attached.js';
import { draftOf, nodesOf } from './draft.js';

/**
 * What a reader needs to show more of a speech.
 * @typedef {object} Source
 * @property {(speech: object, options: object) => Element | Promise<Element>} render a speech → its article
 * @property {{ goWhenReady: (id: unknown) => boolean, finish: () => void }} [stream] inserts the rest of a long speech
 */

/** The methods are documented in index.d.ts. */
export class Reader {
  #source;
  /** @type {AttachedReader | undefined} */
  #attached;
  #isDestroyed = false;
  /** The values for `fill`, if it is called before the reader is attached. */
  #values;
  #isReady;
  #setReady;

  /** @param {Source} source */
  constructor(source) {
    this.#source = source;
    this.#isReady = new Promise((resolve) => (this.#setReady = resolve));
  }

  /**
   * Attaches the reader, unless it is destroyed.
   * @param {Element} element
   * @param {unknown} options
   */
  attach(element, options) {
    if (this.#isDestroyed) return undefined;
    this.#attached = new AttachedReader(element, options);
    this.#setReady(this.#attached.ready);
    return this.#attached;
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
    return this.#attached?.go(id) || (this.#source.stream?.goWhenReady(id) ?? false);
  }

  next() {
    this.#attached?.step(1);
  }

  previous() {
    this.#attached?.step(-1);
  }

  fill(values) {
    if (!this.#attached) {
      this.#values = values;
      return 0;
    }
    this.#source.stream?.finish();
    return this.#attached.fill(values);
  }

  resolve(omission, rest, options) {
    if (!this.#attached || !isNode(omission, 1)) return false;
    this.#source.stream?.finish();
    if (isNode(rest)) return this.#attached.resolve(omission, rest);
    if (!omission.closest('article.oration')) return false;
    const draft = draftOf(omission, rest, options);
    const place = (rendered) => this.#attached.resolve(omission, nodesOf(rendered, omission.ownerDocument), draft.prefix);
    const rendered = this.#source.render(draft.speech, draft.options);
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
