// What <oration-speech> needs to render a speech itself: a source → a speech, with the module started.
import { alignSentences, exportTo, importDocument, importText, init, preloadImporter } from './files.js';
import { expectedFormat, hasMarks, looksLikeMarkdown } from './page/expectation.js';
import { fetchSpeech, readSpeech } from './page/fetch-speech.js';

export { alignSentences, exportTo, init };
export { freePrefix } from './element-prefix.js';
export { isReady } from './module/renderer.js';
export { renderArticle, renderElement } from './page/article.js';
export { readAlternate } from './page/read-alternate.js';
export { progressIn } from './page/progress.js';
export { replaceBy } from './page/replacement.js';

/**
 * Starts the downloads that the source will probably need, all at once, and reads the speech.
 * @param {{ speech?: unknown, url?: string }} source
 * @param {{ base: string, markdown: boolean, signal: AbortSignal, progress: (part: number) => void }} settings
 * @returns {Promise<{ speech: unknown, notices: import('./index.js').Notice[] }>}
 */
export async function readSource({ speech, url }, { base, markdown, signal, progress }) {
  const format = url ? expectedFormat(url) : 'json';
  if (format !== 'json') preloadImporter().catch(() => {});
  // Whether these have emphasis or links shows when they are imported, which needs larger downloads anyway.
  const isLater = !markdown && ['markdown', 'html', 'document'].includes(format);
  let started = isLater ? undefined : init({ markdown });
  // Awaited below; if the download fails first, this rejection must not be reported as unhandled.
  started?.catch(() => {});
  const response = url ? await fetchSpeech(url, base, { signal, progress }) : undefined;
  if (format === 'json' && looksLikeMarkdown(response ? response.bytes : speech)) started = init({ markdown: true });
  await started;
  const read = response ? await readSpeech(response, format === 'document' ? importDocument : importText) : { speech, notices: [] };
  if (read.notices.length > 0) (await import('./module/import-source.js')).review(url, read);
  if (isLater) await init({ markdown: hasMarks(read.speech) });
  return read;
}
