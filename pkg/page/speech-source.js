// A speech and rendering options → its pieces, from the module in use, or the complete one if the speech needs Markdown.
import { SpeechError } from '../speech/error.js';
import { speechBytes } from '../speech/input.js';
import { callForSpeech } from '../module/call-with-speech.js';
import { rendererInUse, withMarkdown } from '../module/renderer.js';

export class SpeechSource {
  #speech;
  #options;
  /** The JSON, until it has been parsed. */
  #bytes;
  /** The module that the pieces belong to. */
  #module;
  /** @type {import('../wasm/oration.js').Pieces | undefined} */
  #pieces;
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
    this.#pieces = this.#call((glue) => new glue.Pieces(this.#bytes, this.#options));
  }

  #call(work) {
    return callForSpeech(this.#speech, work, this.#module);
  }

  /**
   * Parses more of the JSON. If the speech needs Markdown, parsing starts again once it is loaded.
   * @param {number} [bytes] about how many; all by default
   * @returns {boolean | Promise<boolean>} whether there is more; a promise if Markdown has to be loaded
   */
  read(bytes = ALL) {
    if (this.#loading) return this.#loading;
    const more = withMarkdown(() => this.#read(bytes));
    if (more instanceof Promise) this.#loading = more.finally(() => (this.#loading = undefined));
    return this.#loading ?? more;
  }

  #read(bytes) {
    if (this.#bytes && this.#module !== rendererInUse()) this.#open();
    const more = assertRunning(this.#call(() => this.#pieces.read(bytes)));
    if (!more) this.#bytes = undefined;
    return more;
  }

  /**
   * The next piece of HTML, or the notices of the parser.
   * @param {'notices' | 'head' | 'entries' | 'between' | 'blocks' | 'end'} name
   * @param {number} [bytes] about how many; all by default
   */
  piece(name, bytes = ALL) {
    return assertRunning(this.#call(() => this.#pieces[name](bytes)));
  }

  /** The number of lists or sections that enclose the latest piece. */
  get depth() {
    return this.#pieces.depth;
  }

  /** The part of the body that has been rendered, from 0 to 1. */
  get part() {
    return this.#call(() => this.#pieces.part) ?? 1;
  }

  discard() {
    this.#call(() => this.#pieces.discard());
  }
}

/** More bytes than any speech can have. */
const ALL = 2 ** 32 - 1;

/** Methods of `Pieces` return `undefined` after a trap in another call replaced the instance. */
function assertRunning(result) {
  if (result !== undefined) return result;
  throw new SpeechError('a trap in another call stopped the module before this speech was complete', { code: 'trap' });
}
