// What an element shows before its speech is loaded, or if it cannot be loaded.
import { loadLocale } from '../reader/locale.js';

/** A placeholder in the shape of a page; progress.js adds what it says. */
export function loadingPlaceholder() {
  const element = make('div', 'oration-loading', { role: 'status' });
  element.append(make('p', 'oration-loading-text', {}));
  for (let line = 0; line < 6; line += 1) element.append(make('span', 'oration-loading-line', { 'aria-hidden': 'true' }));
  return element;
}

/** Used if the strings cannot be loaded. */
const fallback = { lang: 'en', element: { failed: 'The speech cannot be shown.', retry: 'Try again' } };

/**
 * An error message for users, announced by screen readers, with details for developers.
 * @param {string} lang
 * @param {Error} error
 * @param {(() => void) | undefined} retry set if a retry may help
 */
export async function errorMessage(lang, error, retry) {
  const { lang: own, element: { failed, retry: again } } = await loadLocale(lang).catch(() => fallback);
  const element = make('div', 'oration-error', { role: 'alert' });
  element.append(make('p', 'oration-error-message', { lang: own }, failed));
  element.append(make('p', 'oration-error-detail', { lang: 'en', dir: 'auto' }, error.message));
  if (retry) {
    const button = make('button', 'oration-error-retry', { type: 'button', lang: own }, again);
    button.addEventListener('click', retry);
    element.append(button);
  }
  return element;
}

function make(name, className, attributes, text = '') {
  const element = document.createElement(name);
  element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
