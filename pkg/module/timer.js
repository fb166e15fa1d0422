// The WebAssembly module of speaking times, loaded with the first call of `timing`.
import * as glue from '../wasm/timing.js';
import { callForSpeech } from './call-with-speech.js';
import { parseMarkdown } from './parse-markdown.js';
import { timingOptions } from './timing-options.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'timing_bg.wasm',
  initName: 'timing',
  hint: 'its URL with timing(speech, { module: "/path/to/timing_bg.wasm" })',
};
const module = new WasmModule(glue, names);
const startModule = (input) => module.start(input);

export { module as timerModule };

/**
 * Starts the module.
 * @param {import('./import-text.js').Start} start
 * @param {unknown} [own] the module, if the caller has it
 */
export const startTimer = (start, own) => (own === undefined ? start(startModule) : startModule(() => own));

/**
 * @param {import('./import-text.js').Start} start
 * @param {() => Promise<void> | void} startParser starts the complete renderer, which has the Markdown parser
 * @param {unknown} speech as the caller passed it, for messages
 * @param {Uint8Array} bytes
 * @param {unknown} options
 * @returns {Promise<import('../index.js').Timing>}
 */
export async function timing(start, startParser, speech, bytes, options) {
  const { module: own, pace, pauses, target, budgets, sentences } = timingOptions(options);
  await startTimer(start, own);
  if (callForSpeech(speech, (glue) => glue.needsMarkdown(bytes), module)) await startParser();
  const [ids, seconds] = [Object.keys(budgets), Object.values(budgets)];
  const timed = callForSpeech(speech, (glue) => glue.timing(bytes, pace, pauses, target, ids, Uint32Array.from(seconds), sentences, parseMarkdown), module);
  return JSON.parse(timed);
}
