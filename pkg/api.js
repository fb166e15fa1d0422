// What every entry point exports; they differ only in where the module comes from.
import { SpeechError } from './speech/error.js';
import { copyOptions, hasSourceText } from './speech/input.js';
import { callWithSpeech, withKnown, withoutPosition } from './module/call-with-speech.js';
import { call } from './module/renderer.js';
import { documentOf } from './page/document.js';
import { renderToString } from './page/article.js';
import { structuredData } from './page/structured-data.js';

export { SpeechError };
export { renderToString } from './page/article.js';
export { attach, mount } from './page/mount.js';

export const parse = (speech) => callWithSpeech(speech, (module, bytes) => module.parse(bytes));

export const validate = (speech) => {
  const errors = callWithSpeech(speech, (module, bytes) => module.validate(bytes));
  return hasSourceText(speech) ? errors : errors.map(withoutPosition);
};

export const outline = (speech, options) => callWithSpeech(speech, (module, bytes) => module.outline(bytes, options));

export const measure = (speech, pace) => callWithSpeech(speech, (module, bytes) => module.measure(bytes, pace));

export const describe = (speech) => callWithSpeech(speech, (module, bytes) => module.describe(bytes));

export const render = (speech, options) => callWithSpeech(speech, (module, bytes) => module.render(bytes, options));

export const toText = (speech) => callWithSpeech(speech, (module, bytes) => module.toText(bytes));

export function renderPage(speech, options) {
  const { title, css, stylesheet, canonical, description, ...rendering } = copyOptions(options);
  const head = { title, css, stylesheet, canonical, description };
  for (const [name, value] of Object.entries(head)) {
    if (value === undefined || value === null || typeof value === 'string') continue;
    throw new SpeechError(`options.${name}: expected text, found ${typeof value}`, { code: 'option' });
  }
  return callWithSpeech(speech, (module, bytes) => {
    const about = module.describe(bytes);
    const html = withKnown(Object.keys(head), () => module.renderToString(bytes, rendering));
    const shown = { ...about, title: title ?? about.title, description: description ?? about.excerpt };
    return documentOf({
      ...head,
      ...shown,
      jsonLd: structuredData(shown, canonical ?? undefined),
      stylesheets: stylesheet ? [stylesheet] : [],
      html,
    });
  });
}

export const version = () => call((module) => module.version());
