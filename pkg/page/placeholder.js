// What an element shows before its speech is loaded, or if it cannot be loaded.
import { loadLocale } from '../reader/locale.js';

/**
 * A placeholder in the shape of a page; the first call of `progress` adds a progress bar.
 * @param {string} lang
 */
export function loadingPlaceholder(lang) {
  const element = make('div', 'oration-loading', { role: 'status' });
  const text = make('p', 'oration-loading-text', {});
  element.append(text);
  for (let line = 0; line < 6; line += 1) element.append(make('span', 'oration-loading-line', { 'aria-hidden': 'true' }));
  let bar;
  const label = () => bar?.setAttribute('aria-label', text.textContent);
  const progress = (part) => {
    if (!bar) element.append((bar = make('progress', 'oration-loading-progress', { max: '1' })));
    label();
    bar.value = part;
  };
  // If the strings cannot be loaded, the placeholder has no text.
  loadLocale(lang).then((locale) => {
    element.lang = locale.lang;
    text.textContent = locale.element.loading;
    label();
  }, () => {});
  return { element, progress };
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
