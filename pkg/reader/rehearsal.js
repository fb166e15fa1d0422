// A rehearsal → how long each section takes: a clock at the bottom edge that takes a split whenever the section changes.
import { make, textButton } from './dom.js';
import { sectionName } from './sections.js';
import { clockTime, difference, signed } from './speaking.js';

const TICK_MS = 250;

/**
 * @typedef {{ index: number, seconds: number }} Split the time of a section; -1 is what is above the first
 *
 * @param {import('./context.js').Context} context
 * @param {Record<string, string>} text
 * @param {{ before: number, sections: number[], total: number }} planned seconds
 * @param {(splits: Split[]) => void} finished
 * @returns {() => void} ends it without a result
 */
export function rehearsal(context, text, planned, finished) {
  const { article, document, edge, spy, window } = context;
  const controller = new window.AbortController();
  const { signal } = controller;
  const splits = new Map();
  let index = spy.current?.index ?? -1;
  let since = performance.now();
  let isPaused = false;
  const take = () => {
    const now = performance.now();
    if (!isPaused) splits.set(index, (splits.get(index) ?? 0) + (now - since) / 1000);
    since = now;
  };
  const passed = (of) => (splits.get(of) ?? 0) + (of === index && !isPaused ? (performance.now() - since) / 1000 : 0);
  const total = () => [...splits.keys(), ...(splits.has(index) ? [] : [index])].reduce((sum, of) => sum + passed(of), 0);

  const clock = make(document, 'span', { class: 'oration-rehearsal-clock', role: 'timer' });
  const name = make(document, 'span', { class: 'oration-rehearsal-name' });
  const pause = textButton(document, 'oration-rehearsal-button', text.pause);
  const finish = textButton(document, 'oration-rehearsal-button', text.finish);
  const element = make(document, 'div', { class: 'oration-rehearsal', role: 'group', 'aria-label': text.rehearsal }, clock, name, pause, finish);
  edge.append(element);
  // Other offers are above it.
  edge.setAttribute('data-rehearsal', '');

  const show = () => {
    const plan = index < 0 ? planned.before : (planned.sections[index] ?? 0);
    const over = passed(index) - plan;
    clock.textContent = `${clockTime(total())} / ${clockTime(planned.total)}`;
    const heading = index < 0 ? text.before : sectionName(spy.sections.all[index]);
    name.textContent = `${heading} ${signed(over, context.dir)}`;
    name.title = difference(text, over);
    name.dataset.state = Math.abs(over) <= plan * 0.05 ? 'near' : over > 0 ? 'over' : 'under';
  };
  const stop = () => {
    controller.abort();
    window.clearInterval(timer);
    element.remove();
    edge.removeAttribute('data-rehearsal');
  };
  const timer = window.setInterval(show, TICK_MS);
  article.addEventListener('oration-section', () => {
    take();
    index = spy.current?.index ?? -1;
    show();
  }, { signal });
  pause.addEventListener('click', () => {
    take();
    isPaused = !isPaused;
    pause.textContent = isPaused ? text.resume : text.pause;
    show();
  }, { signal });
  finish.addEventListener('click', () => {
    take();
    stop();
    finished([...splits].map(([of, seconds]) => ({ index: of, seconds: Math.round(seconds * 10) / 10 })).sort((a, b) => a.index - b.index));
  }, { signal });
  context.signal.addEventListener('abort', stop, { signal });
  show();
  finish.focus({ preventScroll: true });
  return stop;
}

/** Saves a rehearsal as a JSON file. */
export function savedRehearsal({ article, document, window }, result) {
  const title = article.querySelector('.oration-title')?.textContent.trim();
  const blob = new window.Blob([`${JSON.stringify({ title, date: new Date().toISOString(), ...result }, null, 2)}\n`], { type: 'application/json' });
  const url = window.URL.createObjectURL(blob);
  make(document, 'a', { href: url, download: 'rehearsal.json' }).click();
  window.setTimeout(() => window.URL.revokeObjectURL(url), 60_000);
}
