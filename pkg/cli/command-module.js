// The WebAssembly module that only this command uses: it makes search indexes, and renders lines.
import { readFileSync } from 'node:fs';
import * as glue from '../wasm/command.js';
import { WasmModule } from '../module/wasm-module.js';

const module = new WasmModule(glue, { file: 'command_bg.wasm', initName: 'command', hint: '' });
module.provide(() => readFileSync(new URL('../wasm/command_bg.wasm', import.meta.url)));

/**
 * Calls the module; after a trap, the next call starts it again.
 * @template T
 * @param {(glue: typeof import('../wasm/command.js')) => T} work
 * @returns {T}
 */
export const command = (work) => module.call(work);
