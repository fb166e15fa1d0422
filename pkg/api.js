// What every entry point of the package offers; they differ only in where the module comes from.
import { SpeechError } from './error.js';
import { hasPlaces, reasonOf, toBytes, toText } from './input.js';
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
    throw new SpeechError(reasonOf(error), { code: 'attach', cause: error });
  }
}

export function mount(element, speech, options) {
  const { reader, ...rendering } = own(options);
  const html = renderToString(speech, rendering);
  if (!isElement(element)) throw new SpeechError('mount: there is no element to show the speech in', { code: 'attach' });
  mounted.get(element)?.destroy();
  element.innerHTML = trusted(html);
  const attached = attach(element, reader);
  mounted.set(element, attached);
  return attached;
}

/** The last reader of each element: it goes when another speech takes its place. */
const mounted = new WeakMap();

function isElement(value) {
  try {
    return value.nodeType === 1;
  } catch {
    return false;
  }
}

/** The caller's options in an object of our own. */
function own(options) {
  if (options === undefined || options === null) return {};
  const wrong = (what, cause) => new SpeechError(`options: ${what}`, { code: 'option', cause });
  if (typeof options !== 'object') throw wrong(`expected an object, found ${typeof options}`);
  try {
    return { ...options };
  } catch (cause) {
    throw wrong('reading the options threw an error', cause);
  }
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
