// What every entry point of the package offers; they differ only in where the module comes from.
import { SpeechError } from './error.js';
import { given, withoutPlace } from './given.js';
import { hasPlaces, toText } from './input.js';
import { call } from './module.js';
import { attach, make } from './show.js';

export { SpeechError, attach };
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

export function mount(element, speech, { reader, ...options } = {}) {
  const { article, growth } = given(speech, (module, bytes) => make(module, bytes, options));
  element.replaceChildren(article);
  return attach(element, reader, growth);
}
