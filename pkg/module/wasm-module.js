// A WebAssembly module and its generated bindings → an instance that starts once, and starts again after a trap.
import { SpeechError, reasonOf } from '../speech/error.js';
import { bytesOf } from '../speech/input.js';

/**
 * @template Glue
 */
export class WasmModule {
  #glue;
  #names;
  #ready;

  #started = false;
  /** Whether it has been called. */
  #used = false;
  /** Whether the instance trapped and has not been replaced yet. */
  #stopped = false;
  /** @type {Promise<void> | undefined} */
  #starting;
  /** @type {(() => BufferSource | WebAssembly.Module) | undefined} */
  #source;

  /**
   * @param {Glue} glue the bindings that wasm-bindgen generated
   * @param {{ file: string, initName: string, hint: string }} names for error messages: the file of the module, the
   *   function that loads it, and how to pass a module to that function
   * @param {(glue: Glue) => void} [ready] called after the start, unless the module is already in use
   */
  constructor(glue, names, ready) {
    this.#glue = glue;
    this.#names = names;
    this.#ready = ready;
  }

  /**
   * Sets a synchronous source for the module, so that the first call starts it.
   * @param {() => BufferSource | WebAssembly.Module} source
   */
  provide(source) {
    this.#source = source;
  }

  /**
   * Starts the module if it is not running. Concurrent calls share one start; a failed start can be retried.
   * @param {() => unknown} input called only if the module has to start
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
    const { module, place } = await this.#compile(await this.#resolve(input));
    this.#checkModule(module, place);
    try {
      if (!this.#started) this.#glue.initSync({ module });
    } catch (error) {
      throw this.#loadError(`the argument of ${this.#names.initName}()`, reasonOf(error), error);
    }
    this.#started = true;
    if (globalThis.document && this.#ready) setTimeout(() => this.#used || this.#ready(this.#glue));
  }

  async #resolve(input) {
    try {
      return await input();
    } catch (error) {
      if (error instanceof SpeechError) throw error;
      throw this.#loadError(`the argument of ${this.#names.initName}()`, reasonOf(error), error);
    }
  }

  /** @param {BufferSource | WebAssembly.Module} module */
  startSync(module) {
    if (this.#started) return;
    const place = `the file wasm/${this.#names.file} of the package, or its embedded copy`;
    if (!(module instanceof WebAssembly.Module)) this.#check(module, place);
    try {
      this.#glue.initSync({ module });
    } catch (error) {
      throw this.#loadError(place, reasonOf(error), error);
    }
    this.#started = true;
  }

  isReady() {
    return this.#started;
  }

  /**
   * Calls the module, and turns what it throws into a `SpeechError`.
   * @template T
   * @param {(module: Glue) => T} work
   * @returns {T}
   */
  call(work) {
    if (!this.#started && this.#source) this.startSync(this.#source());
    if (!this.#started) throw startError();
    try {
      if (this.#stopped) this.#renew();
      this.#used = true;
      return work(this.#glue);
    } catch (error) {
      throw this.#toSpeechError(error);
    }
  }

  #renew() {
    this.#glue.__wbg_reset_state();
    this.#stopped = false;
  }

  /**
   * After a trap the instance is unusable (its stack pointer is not restored), so it is replaced.
   * Stack overflows are a RangeError in V8 and JavaScriptCore, an InternalError in SpiderMonkey.
   */
  #toSpeechError(error) {
    if (error?.name === 'SpeechError') return new SpeechError(error.message, error);
    const trap = error instanceof WebAssembly.RuntimeError || /^(Range|Internal)Error$/.test(error?.name);
    if (!trap) return error;
    this.#stopped = true;
    let then = 'it was restarted';
    try {
      this.#renew();
    } catch {
      // There is not enough memory for a new instance; the next call tries again.
      then = 'the next call restarts it';
    }
    return new SpeechError(`the module stopped on this input (${error.message}); ${then}`, { code: 'trap', cause: error });
  }

  /** @returns {Promise<{ module: WebAssembly.Module, place: string }>} the module, and where it comes from */
  async #compile(input) {
    const passed = `the argument of ${this.#names.initName}()`;
    if (input instanceof WebAssembly.Module) return { module: input, place: passed };
    if (bytesOf(input)) return this.#compileBytes(input, passed);
    const response = input instanceof Response ? input : await this.#get(input);
    const place = response.url || passed;
    if (!response.ok) throw this.#loadError(place, `the server responded with ${response.status} ${response.statusText}`.trimEnd());
    if (response.headers.get('content-type') === 'application/wasm') {
      const module = await WebAssembly.compileStreaming(response).catch((error) => {
        throw this.#loadError(place, reasonOf(error), error);
      });
      return { module, place };
    }
    return this.#compileBytes(await response.arrayBuffer(), place, response.headers.get('content-type'));
  }

  async #get(url) {
    try {
      return await fetch(url);
    } catch (error) {
      throw this.#loadError(reasonOf(url, (request) => request.url ?? url), reasonOf(error), error);
    }
  }

  async #compileBytes(bytes, place, type) {
    this.#check(bytes, place, type);
    try {
      return { module: await WebAssembly.compile(bytes), place };
    } catch (error) {
      throw this.#loadError(place, reasonOf(error), error);
    }
  }

  /** Usually a server has sent HTML; the errors of engines mention only a wrong "magic word". */
  #check(source, place, type) {
    const bytes = bytesOf(source) ?? new Uint8Array();
    if (bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d) return;
    const begin = JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 40)));
    const found = bytes.length ? `${bytes.length} bytes starting with ${begin}` : 'an empty file';
    throw this.#loadError(place, `expected WebAssembly, received ${type ? `${type}: ` : ''}${found}`);
  }

  /** Calls of another module would fail later, without a reason. */
  #checkModule(module, place) {
    const { file } = this.#names;
    const refuse = (found) => this.#loadError(place, `expected wasm/${file}, received ${found}`);
    if (!WebAssembly.Module.exports(module).some(({ name }) => name in this.#glue)) throw refuse('another module');
    // Both renderers have the same exports; only this section is different.
    const isPlain = WebAssembly.Module.customSections(module, 'plain').length > 0;
    if (isPlain && file !== 'plain_bg.wasm') throw refuse('plain_bg.wasm, the module without Markdown');
  }

  #loadError(place, what, cause) {
    const { file, hint } = this.#names;
    const isForbidden = /Content.Security.Policy|unsafe-eval|disallowed by embedder/i.test(what);
    const fix = isForbidden
      ? "add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy."
      : `serve wasm/${file} of the package at that URL; in JavaScript, you can also pass ${hint}, or import "oration/inline".`;
    return new SpeechError(`the module could not be loaded from ${place}: ${what}. To fix this, ${fix}`, { code: 'load', cause });
  }
}

export const startError = () => new SpeechError('the module has not started; call `await init()` first', { code: 'start' });
