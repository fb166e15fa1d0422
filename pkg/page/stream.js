// A long speech → the page: the beginning immediately, the rest frame by frame.
import { frame, task } from '../reader/frames.js';
import { emit, emitError } from './events.js';
import { prefixOf } from '../reader/prefix.js';

/** Bytes of HTML in the first pieces of the outline and of the body: a few screens. */
const FIRST = 1 << 13;
/** Bytes of HTML in later pieces, which take two or three milliseconds to insert. */
const PIECE = 1 << 14;
/** Bytes of JSON that are parsed in a few milliseconds. */
const STEP = 1 << 19;
/** Milliseconds of work per frame. The rest of the frame is left to the browser for layout. */
const FRAME_BUDGET_MS = 7;

/** A speech that is shown once it is parsed: a long one piece by piece, a short one that had to wait for Markdown at once. */
export class StreamedSpeech {
  /** The article, once its beginning is rendered. */
  #article;
  /** @type {import('./speech-source.js').SpeechSource | undefined} until all pieces are inserted */
  #source;
  #document;
  #window;
  #bar;
  /** The attached reader, which must be notified of new sections. */
  #reader;
  #started = false;
  #stopped = false;
  /** The id to go to once it is in the page, and the article's position when it was requested. */
  #wanted;
  #prefix = '';

  /** The notices of the parser, once the beginning is rendered. */
  notices = [];

  /**
   * @param {import('./speech-source.js').SpeechSource} source
   * @param {Document} document
   */
  constructor(source, document) {
    this.#source = source;
    this.#document = document;
    this.#window = document.defaultView ?? globalThis;
  }

  /**
   * Parses the JSON, one step per task. Then renders the beginning of the speech, shows it and waits until it is painted.
   * Until the reader is attached, the article reserves space for the controls.
   * @param {(article: HTMLElement) => void} show
   * @param {AbortSignal} [signal] stops the speech before it is shown
   * @returns {Promise<HTMLElement | undefined>} undefined if stopped
   */
  async begin(show, signal) {
    signal?.addEventListener('abort', () => this.#article || this.stop());
    for (let more = true; ; more = await this.#source.read(STEP)) {
      await task();
      if (this.#stopped) return undefined;
      if (!more) break;
    }
    this.notices = this.#source.notices();
    const article = (this.#article = this.#render());
    this.#prefix = prefixOf(article);
    article.classList.add('oration-coming');
    show(article);
    await frame(this.#window);
    article.classList.remove('oration-coming');
    return this.#stopped ? undefined : article;
  }

  #render() {
    if (this.#source.isLong) {
      const article = this.#source.begin(this.#document, FIRST);
      article.setAttribute('aria-busy', 'true');
      return article;
    }
    const article = this.#source.article(this.#document);
    this.#end();
    return article;
  }

  /**
   * Notifies a reader of later sections. The first call starts inserting the rest, if there is any.
   * @param {import('../reader/attached.js').AttachedReader | undefined} reader
   */
  follow(reader) {
    this.#reader = reader;
    if (this.#started) return;
    this.#started = true;
    if (this.#article.hasAttribute('aria-busy')) this.#run();
    else this.#arrive();
  }

  stop() {
    this.#stopped = true;
    if (!this.#started) this.#end();
  }

  /** Returns whether an id may be in a later piece. If so, the reader goes there when that piece is inserted. */
  goWhenReady(id) {
    if (!id || typeof id !== 'string' || !this.#source || (this.#reader && this.#find(id))) return false;
    this.#wanted = { id, top: this.#top() };
    return true;
  }

  /** Inserts all pieces up to an id now, and a screen of text after it. */
  reach(id) {
    while (this.#source && !this.#isReached(id)) this.#insert();
  }

  /** Inserts all remaining pieces now. */
  finish() {
    if (this.#started && this.#source) this.#fill(Infinity);
    while (this.#notifyReader());
  }

  async #run() {
    const article = this.#article;
    const click = (event) => this.#click(event);
    const goToHash = () => this.goWhenReady(idOf(this.#window.location.hash));
    const finish = () => this.finish();
    article.addEventListener('click', click, true);
    this.#window.addEventListener('hashchange', goToHash);
    this.#window.addEventListener('beforeprint', finish);
    this.#bar = progressOf(article);
    goToHash();
    let failure;
    try {
      do await frame(this.#window);
      while (this.#source && !this.#stopped && article.parentNode && this.#fill(FRAME_BUDGET_MS));
      while (this.#notifyReader()) await frame(this.#window);
    } catch (error) {
      failure = { error };
    }
    this.#window.removeEventListener('hashchange', goToHash);
    this.#window.removeEventListener('beforeprint', finish);
    article.removeEventListener('click', click, true);
    this.#end();
    this.#bar.remove();
    article.removeAttribute('aria-busy');
    this.#notifyReader();
    if (failure) emitError(article, failure.error);
    else if (article.parentNode && !this.#stopped) emit(article, 'oration-complete', null);
  }

  /** Inserts pieces for the given number of milliseconds. Returns whether there are more. */
  #fill(budget) {
    const end = performance.now() + budget;
    while (this.#insert() && performance.now() < end);
    if (this.#source) this.#bar.value = this.#source.part;
    return Boolean(this.#source);
  }

  /** Inserts a piece. Returns whether there are more. */
  #insert() {
    const more = this.#source.insert(PIECE);
    if (!more) this.#end();
    this.#notifyReader();
    this.#arrive();
    return more;
  }

  /** Lets the reader read new sections. Returns whether there are more. */
  #notifyReader() {
    return this.#reader?.readMore();
  }

  #end() {
    this.#source?.discard();
    this.#source = undefined;
  }

  #click(event) {
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const link = plain && !event.defaultPrevented && event.target.closest?.('a[href^="#"]');
    if (link && this.goWhenReady(idOf(link.getAttribute('href')))) event.preventDefault();
  }

  /** Goes to the requested id once it is reached, unless the user has scrolled since. */
  #arrive() {
    if (!this.#wanted || !this.#isReached(this.#wanted.id)) return;
    const { id, top } = this.#wanted;
    this.#wanted = undefined;
    if (top === undefined || Math.abs(this.#top() - top) <= 2) this.#reader?.go(id);
  }

  /** Whether an element is in the page with enough text after it to scroll it into position, or will never be. */
  #isReached(id) {
    if (!this.#source) return true;
    const element = this.#find(id);
    const below = () => this.#article.getBoundingClientRect().bottom - element.getBoundingClientRect().top;
    return element !== null && below() >= this.#window.innerHeight;
  }

  #find(id) {
    return this.#document.getElementById(id) ?? this.#document.getElementById(this.#prefix + id);
  }

  #top() {
    return this.#article?.getBoundingClientRect().top;
  }
}

/** A progress bar. Its label is the title of the speech, which needs no translation. */
function progressOf(article) {
  const bar = article.ownerDocument.createElement('progress');
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
