// The groups of the menu for the appearance: two scales, and choices of a font, a width and colours.
import { make, textButton } from './dom.js';
import { properties } from './appearance.js';

/**
 * @param {import('./context.js').Context} context
 * @param {import('./menu.js').Menu} menu
 */
export function appearanceGroups(context, menu) {
  const { messages, options: { controls } } = context;
  const scale = '--oration-text-scale';
  const spacing = '--oration-spacing-scale';
  if (controls.textSize) {
    addScale(context, menu, { property: scale, title: messages.size, less: messages.smaller, more: messages.larger });
    addScale(context, menu, { property: spacing, title: messages.spacing, less: messages.tighter, more: messages.looser });
  }
  if (!controls.appearance) return;
  const [serif, sans] = properties['--oration-font-text'];
  const [narrow, wide] = properties['--oration-measure'];
  const own = messages.asPage;
  addChoice(context, menu, '--oration-font-text', messages.font, [[undefined, own], [serif, messages.serif], [sans, messages.sans]]);
  addChoice(context, menu, '--oration-measure', messages.width, [[narrow, messages.narrow], [undefined, own], [wide, messages.wide]]);
  const themes = [['light', messages.light], ['sepia', messages.sepia], ['dark', messages.dark], ['contrast', messages.contrast]];
  addChoice(context, menu, 'theme', messages.colours, [[undefined, own], ...themes]);
}

/** Adds two buttons that step through the values of a property. */
function addScale(context, menu, { property, title, less, more }) {
  const { appearance, document, signal } = context;
  const steps = properties[property];
  const output = make(document, 'output');
  const chosen = () => appearance.get(property) ?? '1';
  const show = () => (output.textContent = `${Math.round(Number(chosen()) * 100)}%`);
  const buttons = [['oration-less', '−', less, -1], ['oration-more-of', '+', more, 1]].map(([className, sign, name, by]) => {
    const button = textButton(document, className, sign);
    button.setAttribute('aria-label', name);
    button.addEventListener('click', () => {
      const at = steps.indexOf(chosen()) + by;
      appearance.set(property, steps[Math.min(Math.max(at, 0), steps.length - 1)]);
      show();
    }, { signal });
    return button;
  });
  menu.addGroup(title).append(make(document, 'div', { class: 'oration-scale' }, buttons[0], output, buttons[1]));
  menu.onOpen(show);
}

/** Adds a button for each of a few values, of which one is chosen. */
function addChoice({ appearance, document, signal }, menu, name, title, values) {
  const buttons = values.map(([value, text]) => {
    const button = textButton(document, 'oration-choice', text);
    if (name === 'theme' && value) button.dataset.colours = value;
    button.addEventListener('click', () => {
      appearance.set(name, value);
      show();
    }, { signal });
    return button;
  });
  const show = () => buttons.forEach((button, at) => button.setAttribute('aria-pressed', String(appearance.get(name) === values[at][0])));
  menu.addGroup(title).append(make(document, 'div', { class: 'oration-choices' }, ...buttons));
  menu.onOpen(show);
}
