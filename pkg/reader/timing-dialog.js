// The kind of pace of a speech → the dialog of its speaking times, with fields for the pace and the target.
import { iconButton, icons, make, textButton } from './dom.js';

/**
 * @typedef {object} Actions
 * @property {() => void} close
 * @property {(perMinute: number) => void} setPace
 * @property {(seconds: number | undefined) => void} setTarget
 * @property {() => void} rehearse
 * @property {() => void} save
 *
 * @param {import('./context.js').Context} context
 * @param {Record<string, string>} text
 * @param {ReturnType<typeof import('./speaking.js').paceKind>} kind
 * @param {Actions} act
 */
export function timingDialog({ dir, document, edge, lang, messages, signal }, text, kind, act) {
  const on = (element, type, work) => element.addEventListener(type, work, { signal });
  const close = iconButton(document, 'oration-close', messages.close, icons.close);
  const summary = make(document, 'p', { class: 'oration-timing-summary', role: 'status' });
  const range = make(document, 'input', { type: 'range', min: String(kind.least), max: String(kind.most), step: String(kind.step), 'aria-label': text.pace });
  const output = make(document, 'output', { class: 'oration-timing-pace' });
  const named = Object.entries(kind.named).map(([name, perMinute]) => {
    const button = textButton(document, 'oration-choice', text[name]);
    on(button, 'click', () => act.setPace(perMinute));
    return [button, perMinute];
  });
  const target = make(document, 'input', { type: 'number', min: '0', step: 'any', inputmode: 'decimal' });
  const notes = make(document, 'div', { class: 'oration-timing-notes' });
  const rows = make(document, 'tbody');
  const head = make(document, 'thead', {}, make(document, 'tr', {}, ...[text.sections, text.time, text.budget].map((name) => make(document, 'th', { scope: 'col' }, name))));
  const start = textButton(document, 'oration-choice', text.rehearse);
  const save = textButton(document, 'oration-choice', text.save);
  save.hidden = true;
  const result = make(document, 'p', { class: 'oration-timing-result', role: 'status' });
  const dialog = make(document, 'dialog', { class: 'oration-timing oration-own', 'aria-label': messages.timing, lang, dir },
    make(document, 'div', { class: 'oration-timing-head' }, make(document, 'h2', {}, messages.timing), close),
    summary,
    make(document, 'div', { class: 'oration-timing-paces' }, range, output, make(document, 'span', { class: 'oration-timing-named' }, ...named.map(([button]) => button))),
    make(document, 'label', { class: 'oration-timing-target' }, make(document, 'span', {}, text.target), target),
    notes,
    make(document, 'div', { class: 'oration-timing-actions' }, start, save),
    result,
    make(document, 'table', { class: 'oration-timing-table' }, head, rows));
  edge.append(dialog);
  on(close, 'click', act.close);
  on(dialog, 'click', (event) => event.target === dialog && act.close());
  on(range, 'input', () => act.setPace(Number(range.value)));
  on(target, 'input', () => act.setTarget(minutes(target)));
  on(start, 'click', act.rehearse);
  on(save, 'click', act.save);
  return { dialog, summary, range, output, named, target, notes, rows, save, result };
}

/** Minutes in a field → seconds; undefined without a number. */
export function minutes({ value }) {
  const seconds = Math.round(Number(value) * 60);
  return seconds > 0 ? seconds : undefined;
}
