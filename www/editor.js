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

  /** @type {Record<'text' | 'json', HTMLButtonElement>} */
  #tabs;
  #note = node('p', { className: 'editor-note', hidden: true });
  #changed;
  /** What was typed and not reported yet. */
  #pending;
  #due;

  /**
   * @param {HTMLElement} root the container
   * @param {object} on
   * @param {(text: string) => void | Promise<void>} on.changed called after the user edits the text
   * @param {(line: number, role: string | undefined) => void} on.choose called when the user sets the role of a line
   * @param {(tab: 'text' | 'json') => void} on.turn called when the user asks for the text or the JSON
   * @param {() => void} on.done called when the user closes the editor
   */
  constructor(root, { changed, choose, turn, done }) {
    this.#changed = changed;
    const paper = node('div', { className: 'editor-paper' }, this.#lines, this.#area, this.#flags);
    this.#scroll.append(paper);
    this.#roles = new RoleMargin(this.#scroll, paper, (line) => this.#lines.children[line - 1], choose);
    const button = (key, act) => {
      const made = node('button', { type: 'button', onclick: act });
      made.dataset.say = key;
      return made;
    };
    this.#tabs = { text: button('text', () => turn('text')), json: button('json', () => turn('json')) };
    const strip = node('div', { className: 'editor-tabs' }, this.#tabs.text, this.#tabs.json, button('done', done));
    this.#note.setAttribute('role', 'status');
    root.append(strip, this.#note, this.#scroll, this.#summary, this.#list);
    this.#area.addEventListener('input', () => {
      this.#number();
      this.#pending = this.#area.value;
      clearTimeout(this.#due);
      this.#due = setTimeout(() => this.flush(), 200);
    });
    this.#scroll.addEventListener('pointerdown', (event) => {
      if (event.target === this.#scroll) requestAnimationFrame(() => this.#area.focus());
    });
  }

  /** What was typed and not reported, which is not reported any more. */
  take() {
    const typed = this.#pending;
    clearTimeout(this.#due);
    this.#pending = undefined;
    return typed;
  }

  /** Reports what was typed now. */
  async flush() {
    const typed = this.take();
    if (typed !== undefined) await this.#changed(typed);
  }

  /**
   * Shows another text, without calling `changed`, unless the user is typing.
   * @param {string} text
   * @param {'text' | 'json'} tab
   * @param {boolean} hasText whether there is a text beside the JSON
   */
  show(text, tab, hasText) {
    this.#tabs.text.hidden = !hasText;
    for (const [name, button] of Object.entries(this.#tabs)) button.setAttribute('aria-pressed', String(name === tab));
    this.#area.setAttribute('aria-label', say(tab));
    this.#area.placeholder = say('placeholder');
    if (this.#area.value === text || this.#pending !== undefined) return;
    this.#area.value = text;
    this.#number();
    this.#scroll.scrollTop = 0;
  }

  /**
   * Shows a message above the text; without parts, none.
   * @param {...(string | Node)} parts
   */
  note(...parts) {
    this.#note.hidden = parts.length === 0;
    this.#note.replaceChildren(...parts.flatMap((part) => [part, ' ']));
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
