// A long speech in pieces → the page: its beginning at once, the rest frame by frame while somebody reads.
import { SpeechError } from './error.js';
import { call } from './module.js';
import { elementOf, trusted } from './trusted.js';

/** Bytes of HTML that are there at once, of the outline and of the body: some screens. */
const FIRST = 1 << 13;
/** Bytes of HTML of any other piece: put in within two or three milliseconds. */
const PIECE = 1 << 14;
/** Milliseconds of work in a frame, which leaves the browser as much to lay out what is new. */
const SHARE = 7;

/** A speech that grows in the page. */
export class Growth {
  /** The article, once it has begun. */
  #article;
  #pieces;
  /** What the rest goes into. */
  #outline;
  #body;
  #bar;
  /** The reader of the module that reads what comes. */
  #reader;
  #started = false;
  #stopped = false;
  /** Where somebody wants to go that is not there yet, where the article stood then, and whether it is there now. */
  #wanted;
  #prefix = '';
  /** Reads on in the JSON; whether there is more of it. */
  #read;

  /** What of the JSON was passed over, once the speech has begun. */
  notices = [];

  /**
   * @param {import('./wasm/oration.js').Pieces} pieces of a speech of which none has been taken
   * @param {() => boolean} read reads on in its JSON; whether there is more of it
   */
  constructor(pieces, read) {
    this.#pieces = pieces;
    this.#read = read;
  }

  /**
   * Makes the article with the beginning of the speech and has it shown, once all of the JSON is read: each step of that
   * in a task of its own, and painted before a reader is attached. Until then it keeps room for what that brings.
   * @param {(article: HTMLElement) => void} show
   * @returns {Promise<HTMLElement | undefined>} nothing where it was stopped before
   */
  async begin(show) {
    let reading = true;
    while (reading) {
      await task();
      if (this.#stopped) return undefined;
      reading = this.#read();
    }
    await task();
    if (this.#stopped) return undefined;
    this.#article = this.#beginning();
    this.#article.classList.add('oration-coming');
    show(this.#article);
    await frame();
    this.#article.classList.remove('oration-coming');
    return this.#stopped ? undefined : this.#article;
  }

  #beginning() {
    this.notices = this.#piece('notices');
    const article = elementOf(this.#piece('head') + this.#piece('between'));
    article.setAttribute('aria-busy', 'true');
    this.#outline = article.querySelector(':scope > .oration-outline');
    this.#body = article.querySelector(':scope > .oration-body');
    this.#prefix = article.dataset.prefix ?? article.getAttribute('aria-labelledby').replace(/title$/, '');
    this.#grow('entries', FIRST);
    this.#grow('blocks', FIRST);
    return article;
  }

  /**
   * Lets a reader read what comes; the first call starts the rest on its way.
   * @param {import('./wasm/oration.js').Reader | undefined} reader of the module
   */
  follow(reader) {
    this.#reader = reader;
    if (this.#started) return;
    this.#started = true;
    this.#go();
  }

  stop() {
    this.#stopped = true;
    if (!this.#started) this.#end();
  }

  /** Whether an id may be of something that is still to come; then the reader goes there when it has. */
  want(id) {
    if (!id || typeof id !== 'string' || !this.#pieces || (this.#reader && this.#find(id))) return false;
    this.#wanted = { id, top: this.#top() };
    return true;
  }

  /** Put in at once whatever is still missing. */
  finish() {
    if (this.#started && this.#pieces) this.#fill(Infinity);
    while (this.#reads());
  }

  async #go() {
    const article = this.#article;
    const click = (event) => this.#click(event);
    const named = () => this.want(idOf(location.hash));
    const whole = () => this.finish();
    article.addEventListener('click', click, true);
    addEventListener('hashchange', named);
    addEventListener('beforeprint', whole);
    this.#bar = progressOf(article);
    named();
    let failure;
    try {
      do await frame();
      while (this.#pieces && !this.#stopped && article.parentNode && this.#fill(SHARE));
      while (this.#reads()) await frame();
    } catch (error) {
      failure = { error };
    }
    removeEventListener('hashchange', named);
    removeEventListener('beforeprint', whole);
    article.removeEventListener('click', click, true);
    this.#end();
    this.#bar.remove();
    article.removeAttribute('aria-busy');
    this.#reads();
    if (failure) tell(article, 'oration-error', failure);
    else if (article.parentNode && !this.#stopped) tell(article, 'oration-complete', null);
  }

  /** Works for so many milliseconds; whether there is more to do. */
  #fill(share) {
    const end = performance.now() + share;
    let more = true;
    while (more && performance.now() < end) {
      more = this.#grow('entries', PIECE) || this.#grow('blocks', PIECE);
      if (!more) this.#body.insertAdjacentHTML('afterend', trusted(this.#piece('end')));
      this.#reads();
      this.#arrive(!more);
    }
    this.#bar.value = call(() => this.#pieces.part) ?? 1;
    if (!more) this.#end();
    return more;
  }

  /** Lets the reader read on; whether there is more to read. */
  #reads() {
    return call(() => this.#reader?.grow());
  }

  #end() {
    call(() => this.#pieces?.discard());
    this.#pieces = undefined;
  }

  #piece(name, bytes) {
    return alive(call(() => this.#pieces[name](bytes)));
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
    if (link && this.want(idOf(link.getAttribute('href')))) event.preventDefault();
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
    if (top === undefined || Math.abs(this.#top() - top) <= 2) call(() => this.#reader?.go(id));
  }

  #find(id) {
    return document.getElementById(id) ?? document.getElementById(this.#prefix + id);
  }

  #top() {
    return this.#article?.getBoundingClientRect().top;
  }
}

/**
 * Let a reader read all sections of a speech that is in the page, frame by frame.
 * @param {import('./wasm/oration.js').Reader} reader of the module
 */
export async function readOn(reader) {
  while (call(() => reader.hasMore)) {
    await frame();
    call(() => reader.grow());
  }
}

/** What a speech in the making answers: nothing once another call has stopped the module. */
export function alive(answer) {
  if (answer !== undefined) return answer;
  throw new SpeechError('another call stopped the module while this speech was on its way', { code: 'trap' });
}

/** Dispatches an event that the page hears. */
export const tell = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));

/** In another task, before the next frame if there is time. */
const task = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });

/** After the next frame is painted; where none is, in a while. */
const frame = () =>
  new Promise((done) => {
    const timer = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      task().then(done);
    });
  });

/** How much of a speech is in the page already; its name is the speech's, so it needs no words in any language. */
function progressOf(article) {
  const bar = document.createElement('progress');
  bar.className = 'oration-growing';
  bar.value = 0;
  bar.setAttribute('aria-label', article.querySelector('.oration-title, .oration-heading')?.textContent ?? '…');
  article.append(bar);
  return bar;
}

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
