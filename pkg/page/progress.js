// The progress of loading a speech → what its placeholder says and shows. The text is here, because that of the reader comes later.
import loading from '../locale/loading.js';
import { nearest } from '../reader/locale.js';

/**
 * Writes the text of a placeholder.
 * @param {HTMLElement} element
 * @param {string} tag of the language
 * @returns {(part: number) => void} shows the progress, from 0 to 1; the first call adds a progress bar
 */
export function progressIn(element, tag) {
  const { lang, text } = loading[nearest(tag).tags[0]];
  element.lang = lang;
  element.querySelector('.oration-loading-text').textContent = text;
  let bar;
  return (part) => {
    if (!bar) {
      bar = element.ownerDocument.createElement('progress');
      bar.className = 'oration-loading-progress';
      bar.setAttribute('aria-label', text);
      element.append(bar);
    }
    bar.value = part;
  };
}
