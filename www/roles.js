// The role of each line → a margin beside the text, in which the user can choose another role.
import { roleName, roles, say } from './messages.js';

/** @typedef {import('../pkg/index.js').LineReport} LineReport */

const AUTOMATIC = '';

export class RoleMargin {
  /** @type {HTMLElement} */
  #margin = Object.assign(document.createElement('div'), { className: 'editor-roles' });
  #select = document.createElement('select');
  /** The element of a line of the text, by its number. */
  #lineOf;
  #scroller;
  #choose;
  /** @type {LineReport[]} */
  #reports = [];
  /** @type {Record<number, string>} */
  #chosen = {};
  /** The line that Tab focuses: the margin is one tab stop, and arrow keys move inside it. */
  #stop = 0;
  /** @type {LineReport | undefined} whose role is being chosen */
  #open;

  /**
   * @param {HTMLElement} scroller the scroll container of the lines
   * @param {HTMLElement} paper the container of the lines
   * @param {(line: number) => HTMLElement | undefined} lineOf
   * @param {(line: number, role: string | undefined) => void} choose called with a role, or `undefined` to reset it
   */
  constructor(scroller, paper, lineOf, choose) {
    this.#scroller = scroller;
    this.#lineOf = lineOf;
    this.#choose = choose;
    this.#select.hidden = true;
    this.#margin.setAttribute('role', 'group');
    this.#margin.addEventListener('click', (event) => this.#ask(event.target.closest('button')));
    this.#margin.addEventListener('keydown', (event) => this.#move(event));
    this.#select.addEventListener('change', () => this.#answer());
    this.#select.addEventListener('blur', () => this.#close());
    this.#select.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close(true));
    scroller.addEventListener('scroll', () => this.draw(), { passive: true });
    addEventListener('scroll', () => this.draw(), { passive: true });
    paper.append(this.#margin);
  }

  /**
   * Shows the roles of lines.
   * @param {LineReport[]} reports in the order of the lines; an empty list hides the margin
   * @param {Record<number, string>} chosen the roles set by the user, by line
   */
  show(reports, chosen) {
    this.#reports = reports;
    this.#chosen = chosen;
    this.#stop = Math.min(this.#stop, Math.max(reports.length - 1, 0));
    this.#margin.setAttribute('aria-label', say('roles'));
    this.#select.setAttribute('aria-label', say('roles'));
    this.draw();
  }

  /** Draws only the roles of the lines in view, so that long texts are as fast as short ones. */
  draw() {
    if (this.#open) return;
    const focused = this.#margin.contains(document.activeElement);
    const [first, end] = this.#inView();
    const buttons = this.#reports.slice(first, end).map((report, at) => this.#button(report, first + at));
    this.#margin.replaceChildren(...buttons.filter(Boolean), this.#select);
    if (!buttons.some((button) => button?.tabIndex === 0) && buttons[0]) buttons[0].tabIndex = 0;
    if (focused) this.#margin.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** The range of reports whose lines are in view. */
  #inView() {
    const box = this.#scroller.getBoundingClientRect();
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    const edge = (report) => this.#lineOf(report.line)?.getBoundingClientRect() ?? { top: Infinity, bottom: Infinity };
    return [this.#search((report) => edge(report).bottom >= top), this.#search((report) => edge(report).top > bottom)];
  }

  /** Binary search for the first report that meets a condition, which all later ones meet too. */
  #search(holds) {
    let from = 0;
    let to = this.#reports.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (holds(this.#reports[middle])) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  #button(report, at) {
    const element = this.#lineOf(report.line);
    // A line of the text may contain several lines of the speech, which all get the same role.
    if (!element || this.#reports[at - 1]?.line === report.line) return undefined;
    const chosen = this.#chosen[report.line] !== undefined;
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      textContent: roleName(report.role),
      tabIndex: at === this.#stop ? 0 : -1,
      title: [...report.evidence, chosen ? say('chosen') : ''].filter(Boolean).join(' · '),
      ariaLabel: say('roleOf', { line: report.line, role: roleName(report.role) }),
    });
    button.dataset.at = String(at);
    button.dataset.role = report.role;
    if (chosen) button.dataset.chosen = '';
    button.style.insetBlockStart = `${element.offsetTop}px`;
    return button;
  }

  #ask(button) {
    if (!button) return;
    const report = this.#reports[Number(button.dataset.at)];
    this.#stop = Number(button.dataset.at);
    this.#open = report;
    const own = this.#chosen[report.line];
    this.#select.replaceChildren(
      new Option(say('automatic'), AUTOMATIC, false, own === undefined),
      ...roles.map((role) => new Option(roleName(role), role, false, own === role)),
    );
    this.#select.style.insetBlockStart = button.style.insetBlockStart;
    this.#select.hidden = false;
    this.#select.focus();
    try {
      this.#select.showPicker?.();
    } catch {
      // Without user activation the browser throws; the list has focus and opens with a key.
    }
  }

  #answer() {
    const { line } = this.#open;
    const role = this.#select.value === AUTOMATIC ? undefined : this.#select.value;
    this.#close(true);
    this.#choose(line, role);
  }

  #close(refocus = false) {
    if (!this.#open) return;
    this.#open = undefined;
    this.#select.hidden = true;
    this.draw();
    if (refocus) this.#margin.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step || event.target === this.#select) return;
    event.preventDefault();
    const last = this.#reports.length - 1;
    this.#stop = Math.min(Math.max(this.#stop + step, 0), last);
    this.#lineOf(this.#reports[this.#stop].line)?.scrollIntoView({ block: 'nearest' });
    this.draw();
  }
}

/**
 * Roles chosen by line, after the text has changed: those above the change stay, those below move with their lines, and
 * those of lines that changed are dropped.
 * @param {Record<number, string>} chosen
 * @param {string} before
 * @param {string} after
 * @returns {Record<number, string>}
 */
export function moved(chosen, before, after) {
  if (before === after || Object.keys(chosen).length === 0) return chosen;
  const [old, now] = [before.split('\n'), after.split('\n')];
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const shift = now.length - old.length;
  const kept = Object.entries(chosen).flatMap(([key, role]) => {
    const line = Number(key);
    if (line <= head) return [[line, role]];
    return line > old.length - tail ? [[line + shift, role]] : [];
  });
  return Object.fromEntries(kept);
}
