// The options for a speech that is spoken → the buttons of the toolbar that open their parts.
import { addSheet } from './sheets.js';
import css from './styles/spoken-buttons.js';

export const icons = {
  prompter: 'M4 5h16v11H4zM8 20h8M8 9h8M8 12h5',
  readAloud: 'M4 9.5v5h4l5 4v-13l-5 4zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
};

/**
 * @param {import('./context.js').Context} context
 * @param {import('./bar.js').Bar} bar
 * @param {import('./controls.js').Tools['open']} open
 */
export function spokenButtons(context, bar, open) {
  const { messages, options, signal } = context;
  addSheet(context, css);
  for (const name of Object.keys(icons)) {
    if (!options[name]) continue;
    const button = bar.addButton(`oration-${name}-open`, messages[name], icons[name]);
    button.addEventListener('click', () => open(name), { signal });
    // The menu stays the last.
    button.parentElement.querySelector('.oration-more')?.before(button);
  }
  return {};
}
