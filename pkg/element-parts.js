// What <oration-speech> loads when it needs it: the reader for every speech, the renderer for those that a server did not
// render.
import { SpeechError, reasonOf } from './speech/error.js';

/** @type {typeof import('./reader/bundle.js') | undefined} loaded in every page */
let reader;
/** @type {typeof import('./element-renderer.js') | undefined} loaded and started in pages that a server did not render */
let renderer;

/** The reader, if it has been loaded. */
export const loadedReader = () => reader;

export const loadReader = async () => (reader ??= await loaded('reader', import('./reader/bundle.js')));
const loadRenderer = () => loaded('renderer', import('./element-renderer.js'));

const loaded = (name, part) =>
  part.catch((cause) => {
    throw new SpeechError(`the ${name} could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });

/** Starts downloading what the format needs. Resolves once a speech without Markdown can be rendered. */
export async function startRenderer(format, markdown) {
  const loading = await loadRenderer();
  if (format !== 'json') loading.preloadImporter().catch(() => {});
  await loading.init({ markdown: markdown || format === 'markdown' || format === 'html' });
  renderer = loading;
  return renderer;
}

/** The article of a speech that the reader inserts. */
export function renderElement(speech, options) {
  const render = (renderer) => renderer.renderElement(speech, options);
  return renderer ? render(renderer) : startRenderer('json', false).then(render);
}
