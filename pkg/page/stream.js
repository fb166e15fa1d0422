// A long speech in pieces → the page: its beginning at once, the rest frame by frame.
import { SpeechError } from '../speech/error.js';
import { call } from '../module/renderer.js';
import { parseElement, trusted } from './trusted-html.js';

/** Bytes of HTML inserted first, of the outline and of the body each: a few screens. */
const FIRST = 1 << 13;
/** Bytes of HTML in every later piece: inserted in two or three milliseconds. */
const PIECE = 1 << 14;
/** Milliseconds of work per frame, which leaves as much to the browser for layout. */
const FRAME_BUDGET_MS = 7;

/** A speech that is inserted into the page piece by piece. */
export class StreamedSpeech {
  /** The article, once its beginning is rendered. */
  #article;
  #pieces;
  /** The elements that later pieces are inserted into. */
  #outline;
  #body;
  #bar;
  /** The module's reader, which has to learn of every new section. */
  #reader;
  #started = false;
  #stopped = false;
  /** The id a person wants to go to before it is there, the article's position at that time, and whether it is there now. */
  #wanted;
  #prefix = '';
  /** Parses the next part of the JSON; returns whether there is more. */
  #read;

  /** The notices of the parser, once the beginning is rendered. */
  notices = [];

  /**
   * @param {import('../wasm/oration.js').Pieces} pieces none of them taken yet
   * @param {() => boolean} read parses the next part of the JSON; returns whether there is more
   */
  constructor(pieces, read) {
    this.#pieces = pieces;
    this.#read = read;
  }

  /**
   * Parses the JSON, one step per task, then renders the beginning of the speech, shows it and waits until it is painted.
   * Until the reader is attached, the article reserves room for its controls.
   * @param {(article: HTMLElement) => void} show
   * @returns {Promise<HTMLElement | undefined>} undefined if it was stopped
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
    const article = parseElement(this.#piece('head') + this.#piece('between'));
    article.setAttribute('aria-busy', 'true');
    this.#outline = article.querySelector(':scope > .oration-outline');
    this.#body = article.querySelector(':scope > .oration-body');
    this.#prefix = article.dataset.prefix ?? article.getAttribute('aria-labelledby').replace(/title$/, '');
    this.#grow('entries', FIRST);
    this.#grow('blocks', FIRST);
    return article;
  }

  /**
   * Passes later sections on to a reader; the first call starts the insertion of the rest.
   * @param {import('../wasm/oration.js').Reader | undefined} reader of the module
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

  /** Whether an id may belong to a later piece; if so, the reader goes there when that piece arrives. */
  want(id) {
    if (!id || typeof id !== 'string' || !this.#pieces || (this.#reader && this.#find(id))) return false;
    this.#wanted = { id, top: this.#top() };
    return true;
  }

  /** Inserts all remaining pieces now. */
  finish() {
    if (this.#started && this.#pieces) this.#fill(Infinity);
    while (this.#reads());
  }

  async #go() {
    const article = this.#article;
    const click = (event) => this.#click(event);
    const named = () => this.goWhenReady(idOf(location.hash));
    const whole = () => this.finish();
    article.addEventListener('click', click, true);
    addEventListener('hashchange', named);
    addEventListener('beforeprint', whole);
    this.#bar = progressOf(article);
    named();
    let failure;
    try {
      do await frame();
      while (this.#pieces && !this.#stopped && article.parentNode && this.#fill(FRAME_BUDGET_MS));
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
    if (failure) emit(article, 'oration-error', failure);
    else if (article.parentNode && !this.#stopped) emit(article, 'oration-complete', null);
  }

  /** Inserts pieces for the given number of milliseconds; returns whether there are more. */
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

  /** Lets the reader take in new sections; returns whether there are more. */
  #reads() {
    return call(() => this.#reader?.grow());
  }

  #end() {
    call(() => this.#pieces?.discard());
    this.#pieces = undefined;
  }

  #piece(name, bytes) {
    return assertRunning(call(() => this.#pieces[name](bytes)));
  }

  /** Inserts the next piece of the outline or the body; returns false if there is none. */
  #grow(name, bytes) {
    const html = this.#piece(name, bytes);
    if (!html) return false;
    let into = name === 'blocks' ? this.#body : this.#outline;
    for (let { depth } = this.#pieces; depth > 0; depth -= 1) {
      into = name === 'blocks' ? last(into, '.oration-section, .oration-stretch') : last(last(into, 'li') ?? into, 'ol');
    }
    // A piece may begin with end tags for elements of the piece before; the parser has closed those already.
    into.insertAdjacentHTML('beforeend', trusted(html));
    return true;
  }

  #click(event) {
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const link = plain && !event.defaultPrevented && event.target.closest?.('a[href^="#"]');
    if (link && this.goWhenReady(idOf(link.getAttribute('href')))) event.preventDefault();
  }

  /**
   * Goes to the wanted id unless the person has scrolled meanwhile. Waits for more text after it, so that the page is
   * long enough to scroll it into position.
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
 * Lets a reader take in all sections of a speech that is already in the page, frame by frame.
 * @param {import('../wasm/oration.js').Reader} reader of the module
 */
export async function readOn(reader) {
  while (call(() => reader.hasMore)) {
    await frame();
    call(() => reader.grow());
  }
}

/** Pieces answer `undefined` once a trap in another call has replaced the instance. */
export function assertRunning(answer) {
  if (answer !== undefined) return answer;
  throw new SpeechError('a trap in another call stopped the module before this speech was complete', { code: 'trap' });
}

/** Dispatches an event that bubbles to the page. */
export const emit = (element, name, detail) =>
  element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));

/** Resolves in a new task, before the next frame if there is time. */
const task = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });

/** Resolves after the next frame is painted, or after 100 ms where no frames are painted. */
const frame = () =>
  new Promise((done) => {
    const timer = setTimeout(done, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      task().then(done);
    });
  });

/** A progress bar for the insertion, labelled with the title of the speech, which needs no translation. */
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
