// Selected text that is shown with full-width punctuation → the clipboard, as printed.
import { linesOf } from './lines.js';

const SIGNS = /[，；：？！（）“”‘’]/g;

/** `NodeFilter.SHOW_TEXT` */
const SHOW_TEXT = 4;

/** @param {import('./context.js').Context} context */
export function copyAsPrinted({ article, document, signal }) {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    const range = selection?.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    const isField = /^(input|textarea)$/i.test(event.target.tagName ?? '');
    if (event.defaultPrevented || isField || !range || range.collapsed || !range.intersectsNode(article)) return;
    const copied = printedOf(range, selection.toString());
    if (!copied) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
  }, { signal });
}

/** The text and the HTML of a range as printed; undefined if they are so already. */
function printedOf(range, shown) {
  const { commonAncestorContainer, startContainer } = range;
  const only = commonAncestorContainer.nodeType === 3 && startContainer.parentElement.closest('[data-printed]');
  if (only) return { text: only.dataset.printed, html: only.dataset.printed };
  const fragment = range.cloneContents();
  const marks = [...fragment.querySelectorAll('[data-printed]')].filter((mark) => mark.textContent !== '');
  if (marks.length === 0) return undefined;
  const signs = signsOf(fragment);
  const lines = linesOf(fragment);
  for (const mark of marks) mark.replaceWith(mark.dataset.printed);
  const holder = range.startContainer.ownerDocument.createElement('div');
  holder.append(fragment);
  const isSame = shown.match(SIGNS)?.length === signs.length;
  return { text: isSame ? shown.replace(SIGNS, () => signs.shift()) : lines, html: holder.innerHTML };
}

/** The punctuation in a fragment as printed, in order. */
function signsOf(fragment) {
  const walker = fragment.ownerDocument.createTreeWalker(fragment, SHOW_TEXT);
  const signs = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const printed = text.parentElement?.dataset.printed;
    for (const [sign] of text.data.matchAll(SIGNS)) signs.push(printed ?? sign);
  }
  return signs;
}
