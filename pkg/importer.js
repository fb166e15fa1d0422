// The module that reads plain text, loaded with the first text.
import * as glue from './wasm/importer.js';
import { SpeechError } from './error.js';
import { Instance } from './instance.js';

const names = {
  file: 'importer_bg.wasm',
  ask: 'importText',
  other: 'importText(text, { module: "/path/to/importer_bg.wasm" })',
};
const module = new Instance(glue, names);

export const start = (input) => module.start(input);

/**
 * @param {Uint8Array} text in UTF-8
 * @returns {{ speech: import('./index.js').Speech, notices: import('./index.js').Notice[] }}
 */
export function read(text) {
  return JSON.parse(module.call(({ importText }) => withinLimits(() => importText(text))));
}

/** The only thing that the module refuses is a text that is too long, and then it says just that. */
function withinLimits(work) {
  try {
    return work();
  } catch (reason) {
    if (typeof reason !== 'string') throw reason;
    throw new SpeechError(reason, { code: 'limit', path: '', line: 1, column: 1 });
  }
}
