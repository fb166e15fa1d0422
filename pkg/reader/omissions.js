// Omissions → buttons that request the omitted text with the event `oration-omission`.
import { closest, textButton } from './dom.js';
import { addSheet } from './sheets.js';
import css from './styles/omissions.js';

/** @type {import('./context.js').Part} */
export function omissionButtons(context) {
  const { body, document, lang, messages, signal, spy } = context;
  addSheet(context, css);
  const buttons = [...body.querySelectorAll('.oration-omission')].map((omission) => {
    const button = textButton(document, 'oration-rest oration-own', messages.rest);
    button.lang = lang;
    omission.append(button);
    return button;
  });
  body.addEventListener('click', (event) => {
    const button = closest(event, '.oration-rest');
    if (!button || button.ariaBusy === 'true') return;
    const omission = button.parentElement;
    setBusy(button, true);
    const isWanted = spy.dispatch('oration-omission', spy.sections.containing(omission), { omission });
    if (!isWanted) setBusy(button, false);
  }, { signal });
  return { destroy: () => buttons.forEach((button) => button.remove()) };
}

/** Says why the text of an omission does not come. @type {(context: import('./context.js').Context, omission: Element, message?: string) => void} */
export function reject({ body, messages, notify }, omission, message) {
  const button = omission.querySelector(':scope > .oration-rest');
  if (!button || !body.contains(omission)) return;
  setBusy(button, false);
  notify(message ?? messages.notLoaded);
}

/** A busy button keeps the focus, so it is not disabled. */
function setBusy(button, isBusy) {
  for (const name of ['aria-busy', 'aria-disabled']) {
    if (isBusy) button.setAttribute(name, 'true');
    else button.removeAttribute(name);
  }
}
