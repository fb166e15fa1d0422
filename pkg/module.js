// The module that reads, renders and shows speeches, and what is done with it.
import * as glue from './wasm/oration.js';
import { Instance } from './instance.js';
import { warmUp } from './warm.js';

const names = { file: 'oration_bg.wasm', ask: 'init', other: 'init("/path/to/oration_bg.wasm")' };
const module = new Instance(glue, names, warmUp);

export const provide = (place) => module.provide(place);
export const start = (input) => module.start(input);
export const startSync = (bytes) => module.startSync(bytes);
export const isReady = () => module.isReady();

/**
 * @template T
 * @param {(module: typeof glue) => T} work
 * @returns {T}
 */
export const call = (work) => module.call(work);
