// Text → the clipboard.
import { make } from './dom.js';

/**
 * Copies text, or text that is promised. Resolves with whether it was copied.
 * @param {import('./context.js').Context} context
 * @param {string | Promise<string>} text
 */
export async function copyText(context, text) {
  const { Blob, ClipboardItem, navigator: { clipboard } } = context.window;
  try {
    // WebKit allows it only while the user acts, unless it is given the promise.
    if (typeof text !== 'string' && clipboard?.write && ClipboardItem) {
      const promised = text.then((text) => new Blob([text], { type: 'text/plain' }));
      await clipboard.write([new ClipboardItem({ 'text/plain': promised })]);
      return true;
    }
    const ready = await text;
    if (!clipboard) return copyBySelection(context, ready);
    await clipboard.writeText(ready);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies HTML, as such for editors of formatted text and as text for others. Resolves with whether it was copied.
 * @param {import('./context.js').Context} context
 * @param {string} html
 */
export async function copyFormats(context, html) {
  const { Blob, ClipboardItem, navigator } = context.window;
  if (!ClipboardItem || !navigator.clipboard?.write) return copyText(context, html);
  try {
    const blob = (type) => new Blob([html], { type });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html'), 'text/plain': blob('text/plain') })]);
    return true;
  } catch {
    return copyText(context, html);
  }
}

/** Copies without the Clipboard API, which requires a secure context. Keeps the focus and the selection. */
function copyBySelection({ article, document }, text) {
  const { activeElement } = document;
  const selection = document.getSelection();
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const field = make(document, 'textarea', { class: 'oration-status' }, text);
  article.append(field);
  field.focus();
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  activeElement?.focus();
  if (range) {
    selection.removeAllRanges();
    selection.addRange(range);
  }
  return copied;
}
