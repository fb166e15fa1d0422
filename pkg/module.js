// Where the WebAssembly module comes from, starts, and starts again after it stopped.
import load, { __wbg_reset_state as restart, initSync as loadSync } from './wasm/oration.js';
import * as glue from './wasm/oration.js';
import { SpeechError } from './error.js';
import { bytesOf, reasonOf } from './input.js';
import { warmUp } from './warm.js';

const mend = [
  'To mend it: let the server send the package\'s file wasm/oration_bg.wasm under that address,',
  'or pass the right one, init("/path/to/oration_bg.wasm"),',
  'or import from "oration/inline", which needs no file.',
].join(' ');

let started = false;
/** Whether anything has been done with it. */
let used = false;
/** Whether the instance trapped and has not been replaced yet. */
let stopped = false;
/** @type {Promise<void> | undefined} */
let starting;
/** @type {(() => BufferSource | WebAssembly.Module) | undefined} */
let source;

/**
 * Say where the module is found without waiting, where there is such a place: then nobody has to call `init`.
 * @param {() => BufferSource | WebAssembly.Module} place
 */
export function provide(place) {
  source = place;
}

/**
 * Start the module unless it runs. Calls at the same time share one start; after a failure it may be tried again.
 * @param {() => unknown} input asked for only where it is needed
 * @returns {Promise<void>}
 */
export function start(input) {
  if (started) return Promise.resolve();
  starting ??= begin(input).finally(() => {
    starting = undefined;
  });
  return starting;
}

async function begin(input) {
  const module = await compile(await given(input));
  try {
    if (!started) await load({ module_or_path: module });
  } catch (error) {
    throw broken('what was given to init()', reason(error), error);
  }
  started = true;
  if (globalThis.document) setTimeout(() => used || warmUp(glue));
}

async function given(input) {
  try {
    return await input();
  } catch (error) {
    throw error instanceof SpeechError ? error : broken('what was given to init()', reason(error), error);
  }
}

/** @param {BufferSource | WebAssembly.Module} module */
export function startSync(module) {
  if (started) return;
  if (!(module instanceof WebAssembly.Module)) check(module, 'the bytes given to initSync()');
  try {
    loadSync({ module });
  } catch (error) {
    throw broken('what was given to initSync()', reason(error), error);
  }
  started = true;
}

export function isReady() {
  return started;
}

/**
 * Do something with the module, and turn what it throws into a `SpeechError`.
 * @template T
 * @param {(module: typeof glue) => T} work
 * @returns {T}
 */
export function call(work) {
  if (!started && source) startSync(source());
  if (!started) {
    const message = 'the module has not been started; call init() and wait for it: await init()';
    throw new SpeechError(message, { code: 'start' });
  }
  try {
    if (stopped) renew();
    used = true;
    return work(glue);
  } catch (error) {
    throw explained(error);
  }
}

function renew() {
  restart();
  stopped = false;
}

/**
 * After a trap nothing in the instance can be relied on (its stack pointer is not put back), so a new one is made.
 * Stack overflows are a RangeError in V8 and JavaScriptCore, an InternalError in SpiderMonkey.
 */
function explained(error) {
  if (error?.name === 'SpeechError') return new SpeechError(error.message, error);
  const trap = error instanceof WebAssembly.RuntimeError || /^(Range|Internal)Error$/.test(error?.name);
  if (!trap) return error;
  stopped = true;
  let then = 'it has been started again';
  try {
    renew();
  } catch {
    // No memory for another one yet; the next call tries once more.
    then = 'it will be started again at the next call';
  }
  return new SpeechError(`the module stopped at this input (${error.message}); ${then}`, { code: 'trap', cause: error });
}

/** @returns {Promise<WebAssembly.Module>} */
async function compile(input) {
  if (input instanceof WebAssembly.Module) return input;
  if (bytesOf(input)) {
    return compileBytes(input, 'the bytes given to init()');
  }
  const response = input instanceof Response ? input : await get(input);
  const place = response.url || 'the response given to init()';
  if (!response.ok) throw broken(place, `the answer was ${response.status} ${response.statusText}`.trimEnd());
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.compileStreaming(response).catch((error) => {
      throw broken(place, reason(error), error);
    });
  }
  return compileBytes(await response.arrayBuffer(), place, response.headers.get('content-type'));
}

async function get(address) {
  try {
    return await fetch(address);
  } catch (error) {
    throw broken(String(address?.url ?? address), reason(error), error);
  }
}

async function compileBytes(bytes, place, type) {
  check(bytes, place, type);
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw broken(place, reason(error), error);
  }
}

/** A page of HTML in place of the module is the usual mistake; engines only speak of a "magic word". */
function check(source, place, type) {
  const bytes = bytesOf(source) ?? new Uint8Array();
  if (bytes[0] === 0 && bytes[1] === 0x61 && bytes[2] === 0x73 && bytes[3] === 0x6d) return;
  const begin = JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 40)));
  const found = bytes.length ? `${bytes.length} bytes that begin ${begin}` : 'nothing';
  throw broken(place, `what came is no WebAssembly but ${type ? `${type}: ` : ''}${found}`);
}

function broken(place, what, cause) {
  return new SpeechError(`the module could not be loaded from ${place}: ${what}. ${mend}`, { code: 'load', cause });
}

function reason(error) {
  const message = reasonOf(error);
  const policy = /Content.Security.Policy|unsafe-eval|disallowed by embedder/i.test(message);
  const hint = policy ? " (the page's policy must have script-src 'wasm-unsafe-eval')" : '';
  return message + hint;
}
