// What every entry point of the package offers; they differ only in where the module comes from.
import { SpeechError } from './error.js';
import { hasPlaces, toBytes, toText } from './input.js';
import { call } from './module.js';
import { Reader } from './reader.js';
import { trusted } from './trusted.js';

export { SpeechError };
export { isReady, startSync as initSync } from './module.js';

export const parse = (speech) => given(speech, (module, bytes) => module.parse(bytes));

export const validate = (speech) => {
  const problems = given(speech, (module, bytes) => module.validate(bytes));
  return hasPlaces(speech) ? problems : problems.map(withoutPlace);
};

export const importText = (text) => {
  const bytes = toText(text);
  return call((module) => module.importText(bytes));
};

export const outline = (speech, options) => given(speech, (module, bytes) => module.outline(bytes, options));

export const measure = (speech, pace) => given(speech, (module, bytes) => module.measure(bytes, pace));

export const describe = (speech) => given(speech, (module, bytes) => module.describe(bytes));

export const render = (speech, options) => given(speech, (module, bytes) => module.render(bytes, options));

export const renderToString = (speech, options) =>
  given(speech, (module, bytes) => module.renderToString(bytes, options));

export const version = () => call((module) => module.version());

export function attach(element, options) {
  try {
    return new Reader(call((module) => module.attach(element, options)), renderToString);
  } catch (error) {
    if (error instanceof SpeechError) throw error;
    throw new SpeechError(error.message, { code: 'attach', cause: error });
  }
}

export function mount(element, speech, { reader, ...options } = {}) {
  element.innerHTML = trusted(renderToString(speech, options));
  return attach(element, reader);
}

function given(speech, work) {
  const bytes = toBytes(speech);
  try {
    return call((module) => work(module, bytes));
  } catch (error) {
    if (!(error instanceof SpeechError) || error.line === undefined || hasPlaces(speech)) throw error;
    throw new SpeechError(withoutPlace(error).message, { ...error, line: undefined, column: undefined });
  }
}

/** An object has no lines and columns; those of the JSON made of it would mislead. */
function withoutPlace({ code, message, path, line, column }) {
  return { code, message: message.replace(` (line ${line}, column ${column})`, ''), path };
}
