// A WebAssembly module with its glue → its start, and its start again after it stopped.
import { SpeechError } from './error.js';
import { bytesOf, reasonOf } from './input.js';

/**
 * @template Glue
 */
export class Instance {
  #glue;
  #names;
  #ready;

  #started = false;
  /** Whether anything has been done with it. */
  #used = false;
  /** Whether the instance trapped and has not been replaced yet. */
  #stopped = false;
  /** @type {Promise<void> | undefined} */
  #starting;
  /** @type {(() => BufferSource | WebAssembly.Module) | undefined} */
  #source;

  /**
   * @param {Glue} glue what wasm-bindgen wrote for the module
   * @param {{ file: string, ask: string, other: string }} names for messages: the file of the module, the function that
   *   takes it, and how to tell that function of another place
   * @param {(glue: Glue) => void} [ready] done once it has started, unless it is in use by then
   */
  constructor(glue, names, ready) {
    this.#glue = glue;
    this.#names = names;
    this.#ready = ready;
  }

  /**
   * Say where the module is found without waiting, where there is such a place: then nobody has to start it.
   * @param {() => BufferSource | WebAssembly.Module} place
   */
  provide(place) {
    this.#source = place;
  }

  /**
   * Start the module unless it runs. Calls at the same time share one start; after a failure it may be tried again.
   * @param {() => unknown} input asked for only where it is needed
   * @returns {Promise<void>}
   */
  start(input) {
    if (this.#started) return Promise.resolve();
    this.#starting ??= this.#begin(input).finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #begin(input) {
    const module = await this.#compile(await this.#given(input));
    try {
      if (!this.#started) await this.#glue.default({ module_or_path: module });
    } catch (error) {
      throw this.#broken(`what was given to ${this.#names.ask}()`, reason(error), error);
    }
    this.#started = true;
    if (globalThis.document && this.#ready) setTimeout(() => this.#used || this.#ready(this.#glue));
  }

  async #given(input) {
    try {
      return await input();
    } catch (error) {
      if (error instanceof SpeechError) throw error;
      throw this.#broken(`what was given to ${this.#names.ask}()`, reason(error), error);
    }
  }

  /** @param {BufferSource | WebAssembly.Module} module */
  startSync(module) {
    if (this.#started) return;
    if (!(module instanceof WebAssembly.Module)) this.#check(module, 'the bytes given to initSync()');
    try {
      this.#glue.initSync({ module });
    } catch (error) {
      throw this.#broken('what was given to initSync()', reason(error), error);
    }
    this.#started = true;
  }

  isReady() {
    return this.#started;
  }

  /**
   * Do something with the module, and turn what it throws into a `SpeechError`.
   * @template T
   * @param {(module: Glue) => T} work
   * @returns {T}
   */
  call(work) {
    if (!this.#started && this.#source) this.startSync(this.#source());
    if (!this.#started) {
      const message = 'the module has not been started; call init() and wait for it: await init()';
      throw new SpeechError(message, { code: 'start' });
    }
    try {
      if (this.#stopped) this.#renew();
      this.#used = true;
      return work(this.#glue);
    } catch (error) {
      throw this.#explained(error);
    }
  }

  #renew() {
    this.#glue.__wbg_reset_state();
    this.#stopped = false;
  }

  /**
   * After a trap nothing in the instance can be relied on (its stack pointer is not put back), so a new one is made.
   * Stack overflows are a RangeError in V8 and JavaScriptCore, an InternalError in SpiderMonkey.
   */
  #explained(error) {
    if (error?.name === 'SpeechError') return new SpeechError(error.message, error);
    const trap = error instanceof WebAssembly.RuntimeError || /^(Range|Internal)Error$/.test(error?.name);
    if (!trap) return error;
    this.#stopped = true;
    let then = 'it has been started again';
    try {
      this.#renew();
    } catch {
      // No memory for another one yet; the next call tries once more.
      then = 'it will be started again at the next call';
    }
    return new SpeechError(`the module stopped at this input (${error.message}); ${then}`, { code: 'trap', cause: error });
  }

  /** @returns {Promise<WebAssembly.Module>} */
  async #compile(input) {
    if (input instanceof WebAssembly.Module) return input;
    if (bytesOf(input)) return this.#compileBytes(input, `the bytes given to ${this.#names.ask}()`);
    const response = input instanceof Response ? input : await this.#get(input);
    const place = response.url || `the response given to ${this.#names.ask}()`;
    if (!response.ok) throw this.#broken(place, `the answer was ${response.status} ${response.statusText}`.trimEnd());
    if (response.headers.get('content-type') === 'application/wasm') {
      return WebAssembly.compileStreaming(response).catch((error) => {
        throw this.#broken(place, reason(error), error);
      });
    }
    return this.#compileBytes(await response.arrayBuffer(), place, response.headers.get('content-type'));
  }

  async #get(address) {
    try {
      return await fetch(address);
    } catch (error) {
      throw this.#broken(String(address?.url ?? address), reason(error), error);
    }
  }

  async #compileBytes(bytes, place, type) {
    this.#check(bytes, place, type);
    try {
      return await WebAssembly.compile(bytes);
    } catch (error) {
      throw this.#broken(place, reason(error), error);
    }
  }

  /** A page of HTML in place of the module is the usual mistake; engines only speak of a "magic word". */
  #check(source, place, type) {
    const bytes = bytesOf(source) ?? new Uint8Array();
    if (bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d) return;
    const begin = JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 40)));
    const found = bytes.length ? `${bytes.length} bytes that begin ${begin}` : 'nothing';
    throw this.#broken(place, `what came is no WebAssembly but ${type ? `${type}: ` : ''}${found}`);
  }

  #broken(place, what, cause) {
    const { file, other } = this.#names;
    const mend = [
      `To mend it: let the server send the package's file wasm/${file} under that address,`,
      `or pass the right one, ${other},`,
      'or import from "oration/inline", which needs no file.',
    ].join(' ');
    return new SpeechError(`the module could not be loaded from ${place}: ${what}. ${mend}`, { code: 'load', cause });
  }
}

function reason(error) {
  const message = reasonOf(error);
  const policy = /Content.Security.Policy|unsafe-eval|disallowed by embedder/i.test(message);
  const hint = policy ? " (the page's policy must have script-src 'wasm-unsafe-eval')" : '';
  return message + hint;
}
