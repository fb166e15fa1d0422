// The WebAssembly module that parses, renders and navigates speeches: one instance for the whole package.
import * as glue from '../wasm/oration.js';
import { WasmModule } from './wasm-module.js';
import { warmUp } from './warm-up.js';

const names = { file: 'oration_bg.wasm', initName: 'init', hint: 'init("/path/to/oration_bg.wasm")' };
const module = new WasmModule(glue, names, warmUp);

export const provide = (source) => module.provide(source);
export const start = (input) => module.start(input);
export const isReady = () => module.isReady();

/**
 * @template T
 * @param {(module: typeof glue) => T} work
 * @returns {T}
 */
export const call = (work) => module.call(work);
