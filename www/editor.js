// A text area with line numbers that marks problems in the text and lists them with links.
import { RoleMargin } from './roles.js';
import { say } from './messages.js';

/**
 * @typedef {object} Problem
 * @property {'error' | 'notice'} kind
 * @property {number} line from 1
 * @property {number} [column] in characters, from 1
 * @property {string} message
 */

const node = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** The UTF-16 offset of a column in characters. */
const offset = (text, column) => [...text].slice(0, column - 1).join('').length;

/** The value that starts at an offset of a line of JSON. */
const value = (text, from) => /^(?:"(?:[^"\\]|\\.)*"?|[^\s,\]}]+|.)/u.exec(text.slice(from))?.[0] ?? '';

export class Editor {
  #lines = node('div', { className: 'editor-lines', ariaHidden: 'true' });
  #flags = node('div', { className: 'editor-flags' });
  #area = node('textarea', { spellcheck: false, autocomplete: 'off' });
  #scroll = node('div', { className: 'editor-scroll' });
  #summary = node('p', { className: 'editor-summary' });
  #list = node('ol', { className: 'editor-problems' });
  #roles;
  /** @type {string[]} */
  #shown = [];
  /** @type {Problem[]} */
  #problems = [];

  /**
   * @param {HTMLElement} root the container
   * @param {(text: string) => void} changed called after the user edits the text
   * @param {(line: number, role: string | undefined) => void} choose called when the user sets the role of a line
   */
  constructor(root, changed, choose) {
    const paper = node('div', { className: 'editor-paper' }, this.#lines, this.#area, this.#flags);
    this.#scroll.append(paper);
    this.#roles = new RoleMargin(this.#scroll, paper, (line) => this.#lines.children[line - 1], choose);
    root.append(this.#scroll, this.#summary, this.#list);
    let due;
    this.#area.addEventListener('input', () => {
      this.#number();
      clearTimeout(due);
      due = setTimeout(() => changed(this.#area.value), 200);
    });
    this.#scroll.addEventListener('pointerdown', (event) => {
      if (event.target === this.#scroll) requestAnimationFrame(() => this.#area.focus());
    });
  }

  /**
   * Shows another text, without calling `changed`.
   * @param {string} text
   * @param {string} label of the text area
   */
  show(text, label) {
    this.#area.setAttribute('aria-label', label);
    this.#area.placeholder = say('placeholder');
    if (this.#area.value === text) return;
    this.#area.value = text;
    this.#number();
    this.#scroll.scrollTop = 0;
  }

  focus() {
    this.#area.focus();
  }

  /**
   * Marks problems where they are, and lists them under a summary.
   * @param {Problem[]} problems
   * @param {string} summary
   */
  report(problems, summary) {
    for (const { line } of this.#problems) this.#plain(line);
    this.#problems = problems;
    for (const problem of problems) this.#mark(problem);
    this.#summary.textContent = summary;
    this.#list.replaceChildren(...problems.map((problem) => this.#entry(problem)));
    this.#list.hidden = problems.length === 0;
    this.#flag();
  }

  /**
   * Shows the roles of lines in the margin.
   * @param {import('../pkg/index.js').LineReport[]} reports empty if the text is JSON
   * @param {Record<number, string>} chosen
   */
  explain(reports, chosen) {
    this.#scroll.classList.toggle('explained', reports.length > 0);
    this.#roles.show(reports, chosen);
    this.#flag();
  }

  /** One element per line, under the text area, so that wrapped lines have the same height. */
  #number() {
    const lines = this.#area.value.split('\n');
    const old = this.#shown;
    const least = Math.min(lines.length, old.length);
    let head = 0;
    while (head < least && lines[head] === old[head]) head += 1;
    let tail = 0;
    while (tail < least - head && lines.at(-1 - tail) === old.at(-1 - tail)) tail += 1;
    for (let at = head; at < old.length - tail; at += 1) this.#lines.children[head].remove();
    const fresh = lines.slice(head, lines.length - tail).map((text) => node('div', {}, text || '\u200B'));
    const after = this.#lines.children[head] ?? null;
    for (const line of fresh) this.#lines.insertBefore(line, after);
    this.#shown = lines;
  }

  #plain(line) {
    const element = this.#lines.children[line - 1];
    if (!element) return;
    element.className = '';
    element.replaceChildren(this.#shown[line - 1] || '\u200B');
  }

  #mark({ kind, line, column }) {
    const element = this.#lines.children[line - 1];
    if (!element) return;
    element.classList.add(kind);
    if (!column) return;
    const text = this.#shown[line - 1];
    const from = offset(text, column);
    const wrong = value(text, from) || '\u200B';
    element.replaceChildren(text.slice(0, from), node('mark', {}, wrong), text.slice(from + wrong.length));
  }

  #entry(problem) {
    const { kind, line, column, message } = problem;
    const place = column ? say('place', { line, column }) : say('line', { line });
    const button = node('button', { type: 'button', className: kind });
    button.append(node('span', { className: 'place' }, place), ' ', node('bdi', {}, message));
    button.addEventListener('click', () => this.#go(problem));
    return node('li', {}, button);
  }

  /** A flag in the gutter of every line with a problem; it links to the problem's text. */
  #flag() {
    const first = new Map(this.#problems.map((problem, at) => [problem.line, at]).reverse());
    const flags = [...first].map(([line, at]) => {
      const element = this.#lines.children[line - 1];
      const flag = node('button', { type: 'button', className: this.#problems[at].kind, tabIndex: -1 });
      flag.title = this.#problems[at].message;
      flag.ariaLabel = say('line', { line });
      flag.style.insetBlockStart = `${element?.offsetTop ?? 0}px`;
      flag.addEventListener('click', () => this.#list.children[at].firstElementChild.focus());
      return flag;
    });
    this.#flags.replaceChildren(...flags);
  }

  #go({ line, column }) {
    const lines = this.#shown;
    const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    const text = lines[line - 1] ?? '';
    const from = column ? offset(text, column) : 0;
    const length = column ? value(text, from).length : text.length;
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start + from, start + from + length);
    const element = this.#lines.children[line - 1];
    if (!element) return;
    this.#scroll.scrollTop = element.offsetTop - this.#scroll.clientHeight / 3;
    element.scrollIntoView({ block: 'nearest' });
  }

  /** Moves the flags to their lines. */
  settle() {
    this.#flag();
    this.#roles.draw();
  }
}
