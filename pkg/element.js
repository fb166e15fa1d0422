// <oration-speech>: a speech in any page. Importing this file does nothing; define.js defines the element.
import { loadReader, loadRenderer, loadedReader, renderElement } from './element-parts.js';
import { SpeechError, reasonOf } from './speech/error.js';
import { frame } from './reader/frames.js';
import { emit } from './page/events.js';
import { errorMessage, loadingPlaceholder } from './page/placeholder.js';

const texts = { src: 'src', idPrefix: 'id-prefix', uiLang: 'ui-lang' };
const switches = { noOutline: 'no-outline', noHeader: 'no-header', images: 'images', markdown: 'markdown' };

/** The elements with a generated id prefix, by prefix. */
const prefixes = new Map();

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
  #reader;
  /** The node that is shown: the article, a placeholder or an error. */
  #shown;
  /** Whether a server rendered it. */
  #isServed = false;
  /** Inserts the rest of a long speech. */
  #stream;
  /** Whether `#shown` is the article for the current source and options. */
  #current = false;
  #planned = false;
  #loading;
  #late;
  #internals = this.attachInternals?.();

  /** The speech: an object, JSON text or bytes. Undefined if it comes from another source. */
  get speech() {
    return this.#speech;
  }

  set speech(speech) {
    this.#speech = speech ?? undefined;
    this.#change();
  }

  /** Options of `mount`; attributes override options of the same name. */
  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = options ?? {};
    this.#change();
  }

  /** Level of the title's heading, 1 to 6. */
  get headingLevel() {
    return Number(this.getAttribute('heading-level') ?? 1);
  }

  set headingLevel(level) {
    this.setAttribute('heading-level', level);
  }

  /** The reader of the speech that is shown. */
  get reader() {
    return this.#reader;
  }

  /** Goes to a section or paragraph by its id. Returns false if the id does not exist. */
  go(id) {
    return this.#reader?.go(id) ?? false;
  }

  /** Loads and renders the speech again. */
  reload() {
    this.#change();
  }

  connectedCallback() {
    for (const name of ['speech', 'options', ...Object.keys(texts), 'headingLevel', ...Object.keys(switches)]) {
      this.#upgrade(name);
    }
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

  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.#change();
  }

  /** A property set before the element was defined hides the accessor of the class. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  #change() {
    this.#current = false;
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
      const notices = await this.#fill(loading.signal);
      if (!loading.signal.aborted && notices) emit(this, 'oration-load', { notices });
    } catch (error) {
      await this.#fail(toSpeechError(error), loading.signal);
    }
  }

  /** Shows the speech. Resolves with its notices, or undefined if there is no new speech to show. */
  async #fill(signal) {
    if (this.#current) return this.#attach(signal);
    const source = this.#source();
    if (!source) return this.#wait();
    if (source.article) {
      this.#shown = source.article;
      this.#isServed = true;
    }
    const notices = source.article ? [] : await this.#render(source, signal);
    if (signal.aborted) return undefined;
    this.#current = true;
    await this.#attach(signal);
    return notices;
  }

  /** Shows the article of a source, or the beginning of a long one, until it is painted. Resolves with the notices. */
  async #render(source, signal) {
    const { reader: _, ...options } = this.#mountOptions();
    loadReader().catch(() => {});
    const { element, progress } = loadingPlaceholder(this.#lang());
    if (!this.#shown?.matches('article')) this.#show(element);
    const { readSource, renderArticle } = await loadRenderer();
    const { speech, notices } = await readSource(source, { base: this.baseURI, markdown: this.markdown, signal, progress });
    if (signal.aborted) return notices;
    const { article, stream, notices: more } = renderArticle(speech, options, this.ownerDocument);
    if (stream) await stream.begin((article) => this.#show(article), signal);
    else {
      this.#show(article);
      await frame();
    }
    if (signal.aborted) stream?.stop();
    else this.#stream = stream;
    return [...notices, ...(more ?? stream.notices)];
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

  /** A framework may add the children later. */
  #wait() {
    this.#late ??= new MutationObserver(() => {
      if (!this.#source()) return;
      this.#late.disconnect();
      this.#plan();
    });
    this.#late.observe(this, { childList: true });
  }

  #mountOptions() {
    const options = { ...this.#options };
    for (const name of ['idPrefix', 'uiLang']) if (this[name]) options[name] = this[name];
    options.idPrefix ??= this.#prefix();
    if (this.hasAttribute('heading-level')) options.headingLevel = this.headingLevel;
    if (this.noOutline) options.outline = false;
    if (this.noHeader) options.header = false;
    if (this.images) options.images = true;
    return options;
  }

  async #attach(signal) {
    const options = this.#options.reader;
    const stream = this.#stream;
    try {
      const { Reader, attach } = loadedReader() ?? (await loadReader());
      if (signal.aborted) return;
      this.#reader?.destroy();
      if (!stream) this.#reader = attach(this.#shown, options, renderElement);
      else {
        this.#reader = new Reader({ render: renderElement, stream });
        stream.follow(this.#reader.attach(this.#shown, options));
      }
    } catch (error) {
      // The rest of a long speech is shown without a reader.
      stream?.follow(undefined);
      throw error;
    }
    this.#settle();
  }

  /** Stops reserving space for the controls. Browsers without custom states do not reserve it. */
  #settle() {
    try {
      this.#internals.states.add('ready');
    } catch {}
  }

  #show(node) {
    this.#reader?.destroy();
    this.#reader = undefined;
    this.#stream = undefined;
    if (this.#shown?.parentNode === this) this.#shown.replaceWith(node);
    else this.append(node);
    this.#shown = node;
    this.#isServed = false;
  }

  async #fail(error, signal) {
    if (signal.aborted) return;
    const retry = error.code === 'load' ? () => this.reload() : undefined;
    // A readable speech stays, even if its reader fails.
    const shown = this.#current ? undefined : await errorMessage(this.#lang(), error, retry);
    if (signal.aborted) return;
    if (shown) this.#show(shown);
    this.#settle();
    emit(this, 'oration-error', { error });
  }

  /** `speech-`, or a numbered variant if another element of the page uses it. */
  #prefix() {
    for (let number = 1; ; number += 1) {
      const prefix = number === 1 ? 'speech-' : `speech-${number}-`;
      const owner = prefixes.get(prefix)?.deref();
      if (owner && owner !== this && owner.isConnected) continue;
      prefixes.set(prefix, new WeakRef(this));
      return prefix;
    }
  }

  #lang() {
    return this.uiLang || this.closest('[lang]')?.lang || '';
  }
}

/** Getters of the caller's options can throw any value. */
function toSpeechError(error) {
  return error instanceof SpeechError ? error : new SpeechError(reasonOf(error), { code: 'option', cause: error });
}

for (const [name, attribute] of Object.entries(texts)) {
  Object.defineProperty(OrationSpeechElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute) ?? '';
    },
    set(value) {
      this.setAttribute(attribute, value);
    },
  });
}

for (const [name, attribute] of Object.entries(switches)) {
  Object.defineProperty(OrationSpeechElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.hasAttribute(attribute);
    },
    set(on) {
      this.toggleAttribute(attribute, Boolean(on));
    },
  });
}
