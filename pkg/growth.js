// A long speech in pieces → the page: its beginning at once, the rest frame by frame while somebody reads.
import { call } from './module.js';
import { progressBar } from './placeholder.js';
import { elementOf, trusted } from './trusted.js';

/** Bytes of HTML that are there at once, of the outline and of the body: some screens. */
const FIRST = 3 << 13;
/** Bytes of HTML of any other piece: put in within two or three milliseconds. */
const PIECE = 1 << 14;
/** Milliseconds of work in a frame, which leaves the browser as much to lay out what is new. */
const SHARE = 7;

/** A speech that grows in the page. */
export class Growth {
  /** The article, which holds the beginning of the speech. */
  article;
  #pieces;
  /** The lists into which the rest goes. */
  #outline;
  #body;
  #bar;
  #reader;
  #started = false;
  /** Where somebody wants to go that is not there yet, where the article stood then, and whether it is there now. */
  #wanted;
  #prefix;

  /** @param {import('./wasm/oration.js').Pieces} pieces of a speech of which none has been taken */
  constructor(pieces) {
    this.#pieces = pieces;
    this.article = elementOf(this.#piece('head') + this.#piece('between'));
    this.#outline = this.article.querySelector(':scope > .oration-outline');
    this.#body = this.article.querySelector(':scope > .oration-body');
    const label = this.article.getAttribute('aria-labelledby') ?? this.#outline?.getAttribute('aria-labelledby') ?? '';
    this.#prefix = label.replace(/(title|outline)$/, '');
    this.#grow('entries', FIRST);
    this.#grow('blocks', FIRST);
  }

  /**
   * Let a reader know of all that is still to come; the first one starts the rest on its way.
   * @param {import('./index.js').Reader} reader
   */
  follow(reader) {
    this.#reader = reader;
    if (!this.#pieces) return;
    const go = reader.go.bind(reader);
    reader.go = (id) => go(id) || this.#want(id);
    if (this.#started) return;
    this.#started = true;
    this.#go();
  }

  async #go() {
    const { article } = this;
    const click = (event) => this.#click(event);
    const named = () => this.#want(idOf(location.hash));
    article.addEventListener('click', click, true);
    addEventListener('hashchange', named);
    article.setAttribute('aria-busy', 'true');
    this.#bar = progressBar(article.lang);
    article.append(this.#bar);
    named();
    do await frame();
    while (article.parentNode && this.#fill());
    removeEventListener('hashchange', named);
    article.removeEventListener('click', click, true);
    this.#pieces.free();
    this.#pieces = undefined;
    if (this.#reader) delete this.#reader.go;
    await readOn(this.#reader);
    this.#bar.remove();
    article.removeAttribute('aria-busy');
    article.dispatchEvent(new CustomEvent('oration-complete', { bubbles: true, composed: true }));
  }

  /** Does a frame's share of the work; whether there is more. */
  #fill() {
    const end = performance.now() + SHARE;
    let more = true;
    while (more && performance.now() < end) {
      more = this.#grow('entries', PIECE) || this.#grow('blocks', PIECE);
      if (!more) this.#body.insertAdjacentHTML('afterend', trusted(this.#piece('end')));
      this.#reader?.grow();
      this.#arrive(!more);
    }
    this.#bar.value = call(() => this.#pieces.part);
    return more;
  }

  #piece(name, bytes) {
    // Nothing where another call has stopped the module meanwhile.
    return call(() => this.#pieces[name](bytes)) ?? '';
  }

  /** Puts in the next piece of the outline or of the body; false where there is none. */
  #grow(name, bytes) {
    const html = this.#piece(name, bytes);
    if (!html) return false;
    let into = name === 'blocks' ? this.#body : this.#outline;
    for (let { depth } = this.#pieces; depth > 0; depth -= 1) {
      into = name === 'blocks' ? last(into, '.oration-section, .oration-stretch') : last(last(into, 'li') ?? into, 'ol');
    }
    // A piece may begin with end tags of what the piece before has left open; to the parser those are already closed.
    into.insertAdjacentHTML('beforeend', trusted(html));
    return true;
  }

  #click(event) {
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const link = plain && !event.defaultPrevented && event.target.closest?.('a[href^="#"]');
    if (link && this.#want(idOf(link.getAttribute('href')))) event.preventDefault();
  }

  /** Whether an id is of something that is still to come; then the reader goes there when it has. */
  #want(id) {
    if (!id || !this.#pieces || this.#find(id)) return false;
    this.#wanted = { id, top: this.#top() };
    return true;
  }

  /**
   * Goes where somebody wanted to go, unless they have gone elsewhere meanwhile; not before there is text after it, or
   * it could not come up to where jumps end.
   */
  #arrive(whole) {
    if (!this.#wanted) return;
    const { id, top, seen } = this.#wanted;
    if (!seen) this.#wanted.seen = Boolean(this.#find(id));
    if (!seen && !whole) return;
    this.#wanted = undefined;
    if (Math.abs(this.#top() - top) <= 2) Object.getPrototypeOf(this.#reader).go.call(this.#reader, id);
  }

  #find(id) {
    return document.getElementById(id) ?? document.getElementById(this.#prefix + id);
  }

  #top() {
    return this.article.getBoundingClientRect().top;
  }
}

/**
 * Let a reader read all sections of a speech that is in the page, frame by frame.
 * @param {import('./index.js').Reader | undefined} reader
 */
export async function readOn(reader) {
  do await frame();
  while (reader?.grow());
}

/** After the next frame is painted; where none is, in a while. */
const frame = () =>
  new Promise((done) => {
    const timer = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  });

function idOf(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

function last(element, selector) {
  let child = element.lastElementChild;
  while (child && !child.matches(selector)) child = child.previousElementSibling;
  return child;
}
