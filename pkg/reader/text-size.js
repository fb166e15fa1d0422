// Text size and line spacing, as the user sets them: factors of the values for the language or from the host.
import { make, textButton } from './dom.js';
import { load, store } from './storage.js';

const SIZES = ['0.8', '0.9', '1', '1.1', '1.25', '1.5', '1.75', '2'];
const SPACINGS = ['0.8', '0.9', '1', '1.1', '1.25', '1.4'];

/** @type {import('./context.js').Part} */
export function textSize(context, bar) {
  const { article, messages } = context;
  const scales = [
    { property: '--oration-text-scale', steps: SIZES, title: messages.size, less: messages.smaller, more: messages.larger },
    { property: '--oration-spacing-scale', steps: SPACINGS, title: messages.spacing, less: messages.tighter, more: messages.looser },
  ];
  for (const scale of scales) addScale(context, bar, scale);
  return {
    destroy() {
      for (const { property } of scales) article.style.removeProperty(property);
      if (article.getAttribute('style') === '') article.removeAttribute('style');
    },
  };
}

/** Adds the buttons for a property of the text. */
function addScale(context, bar, { property, steps, title, less, more }) {
  const { article, document, signal, spy } = context;
  const output = make(document, 'output');
  const buttons = [['oration-less', '−', less, -1], ['oration-more-of', '+', more, 1]].map(([className, sign, name, by]) => {
    const button = textButton(document, className, sign);
    button.setAttribute('aria-label', name);
    button.addEventListener('click', () => choose(by), { signal });
    return button;
  });
  bar.addGroup(title).append(make(document, 'div', { class: 'oration-scale' }, buttons[0], output, buttons[1]));

  const stored = load(context, property);
  /** Undefined leaves the value to the stylesheet. */
  let chosen = steps.includes(stored) ? stored : undefined;
  const show = () => {
    output.textContent = `${Math.round(Number(chosen ?? 1) * 100)}%`;
    if (chosen) article.style.setProperty(property, chosen);
  };
  const choose = (by) => {
    const at = steps.indexOf(chosen ?? '1') + by;
    chosen = steps[Math.min(Math.max(at, 0), steps.length - 1)];
    store(context, property, chosen);
    const held = spy.current && spy.isAtTarget(spy.current.element) ? spy.current : undefined;
    show();
    if (held) spy.hold(held);
  };
  show();
}
