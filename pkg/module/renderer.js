// The WebAssembly modules that render speeches → the one in use: without Markdown, until a speech needs the complete one.
import { WasmModule, startError } from './wasm-module.js';
import { warmUp } from './warm-up.js';

/** @typedef {typeof import('../wasm/oration.js')} Glue */

/** @extends {WasmModule<Glue>} */
export class RendererModule extends WasmModule {
  /** Whether it reads Markdown. */
  hasMarkdown;

  /**
   * @param {Glue} glue
   * @param {{ file: string, hasMarkdown: boolean }} properties
   */
  constructor(glue, { file, hasMarkdown }) {
    const hint = `${hasMarkdown ? 'its URL' : 'the URL of oration_bg.wasm'} with init("/path/to/oration_bg.wasm")`;
    super(glue, { file, initName: 'init', hint }, warmUp);
    this.hasMarkdown = hasMarkdown;
  }
}

/** @type {RendererModule | undefined} */
let inUse;
/** @type {(() => Promise<void>) | undefined} */
let startComplete;

export const isReady = () => inUse?.isReady() ?? false;

/**
 * Provides a module with a synchronous source, so that the first call starts it.
 * @param {RendererModule} module
 * @param {() => BufferSource | WebAssembly.Module} source
 */
export function provide(module, source) {
  module.provide(source);
  inUse = module;
}

/**
 * Starts a module, unless one that can do the same is running. The complete module replaces the one without Markdown.
 * @param {RendererModule} module
 * @param {() => unknown} input
 * @returns {Promise<void>}
 */
export async function start(module, input) {
  const isEnough = () => isReady() && (inUse.hasMarkdown || !module.hasMarkdown);
  if (isEnough()) return;
  await module.start(input);
  if (!isEnough()) inUse = module;
}

/**
 * Sets how a page starts the complete module once a speech needs it.
 * @param {() => Promise<void>} start
 */
export const provideComplete = (start) => (startComplete = start);

/**
 * Does some work. If it needs Markdown, starts the complete module and repeats the work.
 * @template T
 * @param {() => T} work
 * @returns {T | Promise<T>}
 */
export function withMarkdown(work) {
  try {
    return work();
  } catch (error) {
    if (error?.code !== 'markdown-not-loaded' || !startComplete) throw error;
    return startComplete().then(work);
  }
}

/** The module in use. Objects that outlive a call belong to the module that made them. */
export function rendererInUse() {
  if (!inUse) throw startError();
  return inUse;
}

/**
 * @template T
 * @param {(glue: Glue) => T} work
 * @returns {T}
 */
export const call = (work) => rendererInUse().call(work);
