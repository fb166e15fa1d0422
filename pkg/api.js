// What every entry point of the package offers; they differ only in where the module comes from.
import { SpeechError } from './error.js';
import { given, withoutPlace } from './given.js';
import { hasPlaces, own } from './input.js';
import { call } from './module.js';
import { attachLater, attach as attachTo, make, put, renderToString } from './show.js';

export { SpeechError, renderToString };
export { isReady, startSync as initSync } from './module.js';

export const parse = (speech) => given(speech, (module, bytes) => module.parse(bytes));

export const validate = (speech) => {
  const problems = given(speech, (module, bytes) => module.validate(bytes));
  return hasPlaces(speech) ? problems : problems.map(withoutPlace);
};

export const outline = (speech, options) => given(speech, (module, bytes) => module.outline(bytes, options));

export const measure = (speech, pace) => given(speech, (module, bytes) => module.measure(bytes, pace));

export const describe = (speech) => given(speech, (module, bytes) => module.describe(bytes));

export const render = (speech, options) => given(speech, (module, bytes) => module.render(bytes, options));

export const version = () => call((module) => module.version());

export const attach = (element, options) => attachTo(element, options);

export function mount(element, speech, options) {
  const { reader, ...rendering } = own(options);
  if (!isElement(element) || !globalThis.document) throw new SpeechError('mount: there is no element to show the speech in', { code: 'attach' });
  const { article, growth } = make(speech, rendering);
  const before = mounted.get(element);
  before?.attached.destroy();
  before?.growth?.stop();
  if (!growth) put(element, article);
  const attached = growth ? attachLater(element, reader, growth) : attachTo(element, reader);
  mounted.set(element, { attached, growth });
  return attached;
}

/** The last reader of each element, and what brings its speech: both go when another speech takes its place. */
const mounted = new WeakMap();

function isElement(value) {
  try {
    return value.nodeType === 1;
  } catch {
    return false;
  }
}
