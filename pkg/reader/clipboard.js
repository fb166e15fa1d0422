// Text → the clipboard.
import { make } from './dom.js';

/**
 * Copies text. Resolves with whether it was copied.
 * @param {import('./context.js').Context} context
 * @param {string} text
 */
export async function copyText(context, text) {
  const { clipboard } = context.window.navigator;
  if (!clipboard) return copyBySelection(context, text);
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
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
