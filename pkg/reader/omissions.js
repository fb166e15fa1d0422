// Omissions → buttons that request the omitted text with the event `oration-omission`.
import { closest, textButton } from './dom.js';

/** @type {import('./context.js').Part} */
export function omissionButtons({ body, document, lang, messages, signal, spy }) {
  const buttons = [...body.querySelectorAll('.oration-omission')].map((omission) => {
    const button = textButton(document, 'oration-rest oration-own', messages.rest);
    button.lang = lang;
    omission.append(button);
    return button;
  });
  body.addEventListener('click', (event) => {
    const omission = closest(event, '.oration-rest')?.parentElement;
    if (omission) spy.dispatch('oration-omission', spy.sections.containing(omission), { omission });
  }, { signal });
  return { destroy: () => buttons.forEach((button) => button.remove()) };
}
