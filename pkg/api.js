// What every entry point exports; they differ only in where the module comes from.
import { SpeechError } from './speech/error.js';
import { withBytes, withoutPosition } from './speech/with-bytes.js';
import { copyOptions, hasSourceText } from './speech/input.js';
import { call } from './module/renderer.js';
import { documentOf } from './page/document.js';
import { attachWhenReady, attach as attachTo, renderArticle, renderToString, replaceContent } from './page/mount.js';

export { SpeechError, renderToString };

export const parse = (speech) => withBytes(speech, (module, bytes) => module.parse(bytes));

export const validate = (speech) => {
  const problems = withBytes(speech, (module, bytes) => module.validate(bytes));
  return hasSourceText(speech) ? problems : problems.map(withoutPosition);
};

export const outline = (speech, options) => withBytes(speech, (module, bytes) => module.outline(bytes, options));

export const measure = (speech, pace) => withBytes(speech, (module, bytes) => module.measure(bytes, pace));

export const describe = (speech) => withBytes(speech, (module, bytes) => module.describe(bytes));

export const render = (speech, options) => withBytes(speech, (module, bytes) => module.render(bytes, options));

export const toText = (speech) => withBytes(speech, (module, bytes) => module.toText(bytes));

export function renderPage(speech, options) {
  const { title, css, stylesheet, canonical, description, ...rendering } = copyOptions(options);
  const about = describe(speech);
  return documentOf({
    title: title ?? about.title,
    lang: about.lang,
    dir: about.dir,
    html: renderToString(speech, rendering),
    css,
    stylesheet,
    canonical,
    description,
  });
}

export const version = () => call((module) => module.version());

export const attach = (element, options) => attachTo(element, options);

export function mount(element, speech, options) {
  const { reader, ...rendering } = copyOptions(options);
  if (!isElement(element) || !globalThis.document) throw new SpeechError('mount: expected an element to show the speech in', { code: 'attach' });
  const { article, stream } = renderArticle(speech, rendering);
  const before = mounted.get(element);
  before?.attached.destroy();
  before?.stream?.stop();
  if (!stream) replaceContent(element, article);
  const attached = stream ? attachWhenReady(element, reader, stream) : attachTo(element, reader);
  mounted.set(element, { attached, stream });
  return attached;
}

/** The current reader of each element and the stream of its speech; another speech replaces both. */
const mounted = new WeakMap();

function isElement(value) {
  try {
    return value.nodeType === 1;
  } catch {
    return false;
  }
}
