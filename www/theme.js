// A button and the user's preference → the theme of the page.
import { preference } from './store.js';

/**
 * Shows the preferred theme, that of the system without one.
 * @param {HTMLElement} button that is pressed in the dark theme
 * @returns {() => void} switches to the other theme and keeps it
 */
export function theme(button) {
  const show = (isDark) => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    button.setAttribute('aria-pressed', String(isDark));
  };
  const preferred = preference.get('theme');
  show(preferred ? preferred === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  return () => {
    const isDark = button.getAttribute('aria-pressed') !== 'true';
    show(isDark);
    preference.set('theme', isDark ? 'dark' : 'light');
  };
}
