// The speech in the page → the clipboard, as text, Markdown or HTML.
import { copyText } from './clipboard.js';
import { removeLeftovers } from './leftovers.js';
import { EXCLUDED, linesOf } from './lines.js';

/** What is not part of the text of a speech. */
const OUTSIDE = `${EXCLUDED}, .oration-outline, .oration-drawer, .oration-alternates, .oration-skip, .oration-edge, .oration-other`;

/**
 * Copies the whole speech, and says whether it was copied.
 * @param {import('./context.js').Context} context
 * @param {'text' | 'html' | 'markdown'} format
 */
export async function copySpeech(context, format) {
  const { article, messages, notify, signal } = context;
  const copied = await (format === 'text' ? copyText(context, textOf(article)) : copyFormats(context, format === 'html' ? htmlFormats(article) : markdownFormat(context)));
  if (!signal.aborted) notify(copied ? messages.copied : messages.notCopied);
}

/** The text, with a blank line between its paragraphs. @param {HTMLElement} article */
function textOf(article) {
  const copy = article.cloneNode(true);
  for (const term of copy.querySelectorAll('dt')) term.parentElement.replaceChildren(`${term.textContent}: ${term.nextElementSibling.textContent}`);
  const lines = linesOf(copy, OUTSIDE).split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}

/** The HTML without what the reader has added: as such for editors of formatted text, and as text for others. */
function htmlFormats(article) {
  const copy = article.cloneNode(true);
  removeLeftovers(copy);
  copy.className = 'oration';
  for (const name of ['style', 'data-theme']) copy.removeAttribute(name);
  copy.querySelector('.oration-body').removeAttribute('id');
  const holder = article.ownerDocument.createElement('div');
  holder.append(copy);
  const html = Promise.resolve(holder.innerHTML);
  return { 'text/html': html, 'text/plain': html };
}

const markdownFormat = ({ host }) => ({ 'text/plain': host.exportTo('markdown', host.versions?.current.speech ?? host.speech()) });

/** The formats are promised at once, because a browser may allow copying only while the user acts. */
async function copyFormats(context, formats) {
  const { Blob, ClipboardItem, navigator: { clipboard } } = context.window;
  try {
    if (!clipboard?.write || !ClipboardItem) return copyText(context, await formats['text/plain']);
    const blobs = Object.entries(formats).map(([type, text]) => [type, text.then((text) => new Blob([text], { type }))]);
    await clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}
