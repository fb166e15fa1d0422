// A format → the speech in it, as a file that the browser saves.
import { SpeechError, reasonOf } from '../speech/error.js';
import { make } from './dom.js';
import { linesOf } from './lines.js';

/** The endings of files whose format has another name. */
const ENDINGS = { markdown: 'md', text: 'txt', akn: 'xml', tei: 'xml', popolo: 'json', jsonld: 'json', typst: 'typ' };

/** How long the download may take to begin. */
const KEEP_MS = 60_000;

/**
 * Saves the speech that is shown, and says what was saved or that it failed.
 * @param {import('./context.js').Context} context
 * @param {string} format
 */
export async function download(context, format) {
  const { article, document, host, messages, notify, signal, window } = context;
  try {
    const content = await host.exportTo(format, host.versions?.current.speech ?? host.speech());
    if (signal.aborted) return;
    const name = `${fileName(article)}.${ENDINGS[format] ?? format}`;
    const href = window.URL.createObjectURL(new window.Blob([content]));
    make(document, 'a', { href, download: name }).click();
    window.setTimeout(() => window.URL.revokeObjectURL(href), KEEP_MS);
    notify(`${messages.download}: ${name}`);
  } catch (cause) {
    if (signal.aborted) return;
    notify(messages.notDownloaded);
    const error = cause instanceof SpeechError ? cause : new SpeechError(`the speech could not be exported: ${reasonOf(cause)}`, { code: 'load', cause });
    article.dispatchEvent(new window.CustomEvent('oration-error', { bubbles: true, composed: true, detail: { error } }));
  }
}

/** The title, without what names of files cannot have. */
function fileName(article) {
  const heading = article.querySelector('.oration-title');
  const title = (heading ? linesOf(heading) : '').replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return [...title].slice(0, 80).join('').trim() || 'speech';
}
