// What <oration-speech> loads when it needs it: the reader for every speech, the renderer for those that a server did not
// render.
import { unknownAttributes } from './element-properties.js';
import { SpeechError, reasonOf } from './speech/error.js';

/** @type {typeof import('./reader/bundle.js') | undefined} */
let reader;
/** @type {typeof import('./element-renderer.js') | undefined} */
let renderer;

/** The reader, if it has been loaded. */
export const loadedReader = () => reader;

export const loadReader = async () => (reader ??= await loaded('reader', import('./reader/bundle.js')));
export const loadRenderer = async () => (renderer ??= await loaded('renderer', import('./element-renderer.js')));

const loaded = (name, part) =>
  part.catch((cause) => {
    throw new SpeechError(`the ${name} could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });

/** The article of a speech that the reader inserts; a promise if the renderer has to be loaded or started. */
export function renderElement(speech, options) {
  if (renderer?.isReady()) return renderer.renderElement(speech, options);
  return loadRenderer().then(({ init, renderElement }) => init().then(() => renderElement(speech, options)));
}

/** What the renderer's file can do for the reader: read the speech at the URL of an alternate, export it, align its sentences. */
const ofRenderer = (name) => async (...given) => (await loadRenderer())[name](...given);
export const [readAlternate, exportTo, alignSentences] = ['readAlternate', 'exportTo', 'alignSentences'].map(ofRenderer);

/** An error as the caller is to see it. Getters of the caller's options can throw any value. */
export async function toSpeechError(error, element) {
  if (!(error instanceof SpeechError)) return new SpeechError(reasonOf(error), { code: 'option', cause: error });
  const mistakes = error.code === 'option' && (await import('./element-mistakes.js').catch(() => undefined));
  return mistakes ? mistakes.errorOfAttribute(error, element) : error;
}

export function warnAboutAttributes(element, known) {
  const unknown = unknownAttributes(element, known);
  const isWrong = !/^([a-z]{2,8}(-[a-z\d]+)*)?$/i.test(element.uiLang);
  if (unknown[0] || isWrong) import('./element-mistakes.js').then((mistakes) => mistakes.warnAboutAttributes(unknown, known, isWrong && element.uiLang), () => {});
}
