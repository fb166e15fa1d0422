// A speech and rendering options → its article, from the module in use, or the complete one if the speech needs Markdown.
import { SpeechError } from '../speech/error.js';
import { speechBytes } from '../speech/input.js';
import { callForSpeech, withKnown } from '../module/call-with-speech.js';
import { rendererInUse, withMarkdown } from '../module/renderer.js';
import { htmlPolicy } from './trusted-html.js';

/** Bytes of JSON from which a speech is inserted in pieces. A shorter one is complete before the next frame. */
const LONG = 1 << 18;

export class SpeechSource {
  #speech;
  #options;
  /** The JSON, until it has been parsed. */
  #bytes;
  /** The module that the builder belongs to. */
  #module;
  /** @type {import('../wasm/oration.js').ArticleBuilder} */
  #builder;
  /** @type {Promise<boolean> | undefined} the result of `read`, while Markdown is loading */
  #loading;

  /** The number of bytes of JSON. */
  length;

  constructor(speech, options) {
    this.#speech = speech;
    this.#options = options;
    this.#bytes = speechBytes(speech);
    this.length = this.#bytes.length;
    this.#open();
  }

  #open() {
    this.#module = rendererInUse();
    const build = (glue) => new glue.ArticleBuilder(this.#bytes, this.#options);
    // The caller, who has removed it, accepts one more.
    this.#builder = this.#call((glue) => withKnown(['reader'], () => build(glue)));
  }

  /** Whether the speech should be inserted in pieces. */
  get isLong() {
    return this.length >= LONG;
  }

  #call(work) {
    return callForSpeech(this.#speech, work, this.#module);
  }

  /** Calls a method of the builder. */
  #build(work) {
    return assertRunning(this.#call(() => work(this.#builder)));
  }

  /**
   * Parses more of the JSON. If the speech needs Markdown, parsing starts again once it is loaded.
   * @param {number} [bytes] about how many; all by default
   * @returns {boolean | Promise<boolean>} whether there is more; a promise if Markdown has to be loaded
   */
  read(bytes = ALL) {
    if (this.#loading) return this.#loading;
    let isRepeated = false;
    const more = withMarkdown(() => {
      if (isRepeated) this.#open();
      isRepeated = true;
      return this.#read(bytes);
    });
    if (more instanceof Promise) this.#loading = more.finally(() => (this.#loading = undefined));
    return this.#loading ?? more;
  }

  #read(bytes) {
    const more = this.#build((builder) => builder.read(bytes));
    if (!more) this.#bytes = undefined;
    return more;
  }

  /** The notices of the parser, once the speech is parsed and before its article is made. */
  notices() {
    return this.#build((builder) => builder.notices());
  }

  /**
   * The complete article of the parsed speech, not yet in a page.
   * @param {Document} document
   * @returns {HTMLElement}
   */
  article(document) {
    return this.#build((builder) => builder.begin(document, htmlPolicy()));
  }

  /**
   * The article of the parsed speech, not yet in a page, with the beginning of its outline and body.
   * @param {Document} document
   * @param {number} bytes about how many of each
   * @returns {HTMLElement}
   */
  begin(document, bytes) {
    return this.#build((builder) => builder.begin(document, htmlPolicy(), bytes));
  }

  /**
   * Inserts the next piece of the outline or the body.
   * @param {number} bytes about how many
   * @returns {boolean} whether there is more
   */
  insert(bytes) {
    return this.#build((builder) => builder.insert(bytes));
  }

  /** The part of the body that is in the article, from 0 to 1. */
  get part() {
    return this.#call(() => this.#builder.part) ?? 1;
  }

  discard() {
    this.#call(() => this.#builder.discard());
  }
}

/** More bytes than any speech can have. */
const ALL = 2 ** 32 - 1;

/** Methods of the builder return `undefined` after a trap in another call replaced the instance. */
function assertRunning(result) {
  if (result !== undefined) return result;
  throw new SpeechError('a trap in another call stopped the module before this speech was complete', { code: 'trap' });
}
