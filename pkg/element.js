// <oration-speech>: a speech in any page. Importing this file does nothing; define.js defines the element.
import { alignSentences, exportTo, loadReader, loadRenderer, loadedReader, readAlternate, renderElement, toSpeechError, warnAboutAttributes } from './element-parts.js';
import { keyOf, mountOptions, readerOptions, scrollTo } from './element-helpers.js';
import { reflectAttributes, setOrRemove, switches, texts, upgrade } from './element-properties.js';
import { frame } from './reader/frames.js';
import { emit, emitError } from './page/events.js';
import { errorMessage, loadingPlaceholder } from './page/placeholder.js';

/**
 * A speech with its outline. It is taken from the `speech` property, from a `<script type="application/json">` inside,
 * from an `<article class="oration">` inside that a server rendered, or from the URL in `src`, whichever is found first.
 * The content is in the page itself, not in a shadow tree, so links, search, print and styles work as usual.
 */
export class OrationSpeechElement extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = [...Object.values(texts), 'heading-level', ...Object.values(switches)];

  /** The value of the property `speech`. */
  #speech;
  #options = {};
  /** The options of the latest article as text, to see whether others are the same, and its prefix if it was generated. */
  #key;
  #prefix;
  #reader;
  /** The node that is shown: the article, a placeholder or an error. */
  #shown;
  /** Whether a server rendered it. */
  #isServed = false;
  /** Inserts the rest of a long speech. */
  #stream;
  /** Whether `#shown` is the article for the current source and options. */
  #current = false;
  /** Whether the next article is of another speech than `#shown`, so that the user starts at its beginning. */
  #isOther = true;
  /** The source that is shown, with its URL, and whether to load it again. */
  #read;
  #isStale = false;
  /** The notices of a speech that is shown, until they are dispatched. */
  #notices;
  /** Whether the user asked for another attempt, so that the focus moves to its result. */
  #isRetried = false;
  #planned = false;
  /** Whether the names of the attributes have been checked. */
  #isChecked = false;
  /** What the reader uses of this element, and what it knows about the speech that is shown. */
  #host = {};
  #loading;
  #late;
  #internals = this.attachInternals?.();

  /** The speech: an object, JSON text or bytes. Undefined if it comes from another source. */
  get speech() {
    return this.#speech;
  }

  set speech(speech) {
    const next = speech ?? undefined;
    if (next === this.#speech) return;
    this.#speech = next;
    this.#change(true);
  }

  /** Options of `mount`; attributes override options of the same name. */
  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options ?? {};
    this.#optionsChanged();
  }

  /** Level of the title's heading, 1 to 6. */
  get headingLevel() {
    return Number(this.getAttribute('heading-level') ?? 1);
  }

  set headingLevel(level) {
    setOrRemove(this, 'heading-level', level);
  }

  /** The reader of the speech that is shown. */
  get reader() {
    return this.#reader;
  }

  /** Goes to a section or paragraph by its id. Returns false if the id does not exist. */
  go(id) {
    return this.#reader ? this.#reader.go(id) : scrollTo(this.#shown, id);
  }

  /** Loads and renders the speech again. */
  reload() {
    this.#isStale = true;
    this.#change();
  }

  connectedCallback() {
    for (const name of ['speech', 'options', ...Object.keys(texts), 'headingLevel', ...Object.keys(switches)]) {
      upgrade(this, name);
    }
    const known = OrationSpeechElement.observedAttributes;
    if (!this.#isChecked) warnAboutAttributes(this, known);
    this.#isChecked = true;
    this.#plan();
  }

  disconnectedCallback() {
    this.#loading?.abort();
    this.#late?.disconnect();
    this.#reader?.destroy();
    this.#reader = undefined;
  }

  /** Defined so that `moveBefore` keeps the state. */
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'src') this.#change(true);
    // `markdown` changes only what is loaded.
    else if (name !== 'markdown') this.#optionsChanged();
  }

  #optionsChanged() {
    const key = keyOf(this, this.#prefix);
    if (key === undefined || key !== this.#key) this.#change();
  }

  #change(isOther = false) {
    this.#current = false;
    this.#isOther ||= isOther;
    this.#loading?.abort();
    this.#plan();
  }

  /** Batches changes. Waits for children that the HTML parser has not reached yet. */
  #plan() {
    if (this.#planned) return;
    this.#planned = true;
    const update = () => {
      this.#planned = false;
      if (this.isConnected) this.#update();
    };
    const unread = document.readyState === 'loading' && !this.nextSibling;
    if (unread) document.addEventListener('DOMContentLoaded', update, { once: true });
    else queueMicrotask(update);
  }

  async #update() {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    try {
      await this.#fill(loading.signal);
      if (loading.signal.aborted || !this.#notices) return;
      const notices = this.#notices;
      this.#notices = undefined;
      emit(this, 'oration-load', { notices });
    } catch (error) {
      await this.#fail(await toSpeechError(error, this), loading.signal);
    }
  }

  /** Shows the speech, if there is one to show, and attaches the reader. */
  async #fill(signal) {
    if (this.#current) return this.#attach(signal);
    const source = this.#source();
    if (!source) return this.#wait();
    this.#notices = undefined;
    // Checked first: with an invalid option, the speech keeps its reader.
    if (this.#reader && !this.#isOther) loadedReader().readOptions(this.#options.reader, 'options.reader');
    this.#setKey();
    if (source.article) {
      this.#shown = source.article;
      this.#isServed = true;
    }
    const notices = source.article ? [] : await this.#render(source, signal);
    if (signal.aborted) return;
    this.#current = true;
    this.#isOther = false;
    this.#notices = notices;
    await this.#attach(signal);
  }

  /** Shows the article of a source, or the beginning of a long one, until it is painted. Resolves with the notices. */
  async #render(source, signal) {
    loadReader().catch(() => {});
    const placeholder = loadingPlaceholder();
    if (!this.#shown?.matches('article')) this.#show(placeholder);
    const { freePrefix, progressIn, readSource, renderArticle, replaceBy } = await loadRenderer();
    if (signal.aborted) return [];
    const progress = progressIn(placeholder, this.#lang());
    this.#setKey(this.idPrefix || typeof this.#options.idPrefix === 'string' ? undefined : freePrefix(this));
    const { reader: _, ...options } = mountOptions(this, this.#prefix);
    const isRead = source.url && source.url === this.#read?.url && !this.#isStale;
    const load = () => readSource(source, { base: this.baseURI, markdown: this.markdown || options.punctuation === 'fullwidth', signal, progress });
    const { speech, notices } = isRead ? this.#read : await load();
    if (signal.aborted) return notices;
    this.#isStale = false;
    const { article, stream, notices: more } = renderArticle(speech, options, this.ownerDocument);
    const show = (article) => {
      const shown = this.#isOther ? undefined : this.#shown;
      this.#read = { url: source.url, speech, notices };
      replaceBy(this, article, { show: (article) => this.#show(article), shown, stream, takesFocus: this.#isRetried });
      this.#isRetried = false;
    };
    if (stream) await stream.begin(show, signal);
    else {
      show(article);
      await frame();
    }
    if (signal.aborted) stream?.stop();
    else this.#stream = stream;
    return [...notices, ...(more ?? stream.notices)];
  }

  #setKey(prefix) {
    this.#prefix = prefix;
    this.#key = keyOf(this, prefix);
  }

  #source() {
    if (this.#speech !== undefined) return { speech: this.#speech };
    const script = this.querySelector(':scope > script[type="application/json"]');
    if (script) return { speech: script.textContent };
    const mayBeServed = !this.#shown || (this.#isServed && !this.src);
    const article = mayBeServed && this.querySelector(':scope > article.oration');
    if (article) return { article };
    return this.src ? { url: this.src } : undefined;
  }

  /** Waits for children that a framework may add later. What was shown goes if its source was removed. */
  #wait() {
    if (this.#isOther) this.#clear();
    this.#late ??= new MutationObserver(() => {
      if (!this.#source()) return;
      this.#late.disconnect();
      this.#plan();
    });
    this.#late.observe(this, { childList: true });
  }

  async #attach(signal) {
    const options = readerOptions(this);
    const stream = this.#stream;
    try {
      const { Reader, attach, readOptions } = loadedReader() ?? (await loadReader());
      if (signal.aborted) return;
      readOptions(options, 'options.reader');
      this.#reader?.destroy();
      if (!stream) this.#reader = attach(this.#shown, options, this.#hostOfReader());
      else {
        this.#reader = new Reader(this.#hostOfReader());
        stream.follow(this.#reader.attach(this.#shown, options));
      }
    } catch (error) {
      // The rest of a long speech is shown without a reader.
      stream?.follow(undefined);
      throw error;
    }
    this.#setReady(true);
  }

  /** The same object as long as a speech is shown, so that a reader attached again knows the version. */
  #hostOfReader() {
    const { reader: _, ...options } = mountOptions(this, this.#prefix);
    const read = this.#isServed ? undefined : this.#read;
    const shown = (article) => (this.#shown = article);
    return Object.assign(this.#host, { render: renderElement, read: readAlternate, exportTo, alignSentences, options, stream: this.#stream, shown, speech: read && (() => read.speech) });
  }

  /** Whether the controls have their space, or will not come. Browsers without custom states do not reserve it. */
  #setReady(isReady) {
    try {
      this.#internals.states[isReady ? 'add' : 'delete']('ready');
    } catch {}
  }

  #show(node) {
    const next = this.#shown?.parentNode === this ? this.#shown.nextSibling : null;
    this.#clear();
    this.insertBefore(node, next);
    this.#shown = node;
    this.#setReady(false);
  }

  #clear() {
    this.#reader?.destroy();
    this.#shown?.remove();
    this.#reader = this.#stream = this.#shown = undefined;
    this.#host = {};
    this.#isServed = false;
  }

  async #fail(error, signal) {
    if (signal.aborted) return;
    this.#isStale = false;
    const retry = () => {
      this.#isRetried = true;
      this.reload();
    };
    // A readable speech stays, even if its reader fails, an option is invalid, or it cannot be loaded again.
    const stays = this.#current || (this.#shown?.matches('article') && (error.code === 'option' || !this.#isOther));
    const shown = stays ? undefined : await errorMessage(this.#lang(), error, error.code === 'load' ? retry : undefined);
    if (signal.aborted) return;
    if (shown) this.#show(shown);
    if (shown && this.#isRetried) shown.querySelector('button')?.focus();
    this.#setReady(true);
    emitError(this, error);
  }

  #lang() {
    return this.uiLang || this.closest('[lang]')?.lang || '';
  }
}

reflectAttributes(OrationSpeechElement.prototype);
