// The WebAssembly module that exports speeches, loaded with the first export: a speech → a text or bytes, and notices.
import { SpeechError, unknownOption } from '../speech/error.js';
import * as glue from '../wasm/export.js';
import { callForSpeech } from './call-with-speech.js';
import { formats } from './export-formats.js';
import { unknownOptionOf } from './other-options.js';
import { parseMarkdown } from './parse-markdown.js';
import { WasmModule } from './wasm-module.js';

const names = {
  file: 'export_bg.wasm',
  initName: 'exportTo',
  hint: 'its URL with exportTo(format, speech, { module: "/path/to/export_bg.wasm" })',
};
const module = new WasmModule(glue, names);

/**
 * @param {import('./import-text.js').Start} start
 * @param {() => Promise<void> | void} startParser starts the complete renderer, which has the Markdown parser
 * @param {unknown} format
 * @param {unknown} speech as the caller passed it, for messages
 * @param {Uint8Array} bytes
 * @param {object} settings
 * @returns {Promise<string | Uint8Array>}
 */
export async function exportWith(start, startParser, format, speech, bytes, settings) {
  const { module: source, onNotice, ...others } = checked(format, speech, settings);
  await (source === undefined ? start((input) => module.start(input)) : module.start(() => source));
  if (callForSpeech(speech, (glue) => glue.needsMarkdown(bytes), module)) await startParser();
  const [content, ...losses] = callForSpeech(speech, (glue) => glue.exportTo(format, bytes, pairs(others), parseMarkdown), module);
  for (let at = 0; at < losses.length; at += 4) {
    const [feature, message, path, count] = losses.slice(at, at + 4);
    onNotice?.({ code: 'lost', feature, message, path, count });
  }
  return content;
}

/** Options as names and values in turn. The values of an object have names such as `fonts.body`. @returns {string[]} */
function pairs(options, prefix = '') {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  return given.flatMap(([name, value]) => (typeof value === 'object' ? pairs(value, `${prefix}${name}.`) : [prefix + name, String(value)]));
}

/** The options of all formats, and their types. */
const common = { module: undefined, onNotice: 'function', url: 'string' };

function checked(format, speech, settings) {
  if (!Object.hasOwn(formats, format)) {
    if (isSwapped(format, speech)) throw new SpeechError(`the format comes first: exportTo(${JSON.stringify(speech)}, speech)`, { code: 'option' });
    const known = unknownOption(String(format), Object.keys(formats)).replace('option', 'format');
    throw new SpeechError(`${JSON.stringify(format) ?? format}: ${known}`, { code: 'option' });
  }
  const types = { ...common, ...formats[format].options };
  for (const [name, value] of Object.entries(settings)) {
    if (!Object.hasOwn(types, name)) throw wrong(name, unknownOptionOf('exportTo', name, Object.keys(types)));
    if (value === undefined || value === null || !types[name] || typeof value === types[name]) continue;
    throw wrong(name, `expected ${kinds[types[name]]}, found ${typeof value}`);
  }
  return settings;
}

/** Whether the name of a format is where the speech should be. */
const isSwapped = (format, speech) => typeof speech === 'string' && (Object.hasOwn(formats, speech) || (typeof format === 'object' && /^\w+$/.test(speech)));

const kinds = { string: 'text', function: 'a function', object: 'an object' };

const wrong = (name, what) => new SpeechError(`options.${name}: ${what}`, { code: 'option' });
