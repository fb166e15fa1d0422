// The state of the prompter → its buttons and readings, which fade while the speaker speaks.
import { iconButton, make } from './dom.js';
import { clockTime, paceText, signed, difference, timeOfDay } from './speaking.js';

/** Milliseconds without a movement after which the buttons fade. */
const FADE = 3000;

const icons = {
  play: 'M8 5v14l11-7z',
  pause: 'M8 5v14M16 5v14',
  slower: 'M5 12h14',
  faster: 'M5 12h14M12 5v14',
  smaller: 'M4 18l5-12 5 12M6 14h6M17 12h5',
  larger: 'M3 18l5-12 5 12M5 14h6M16 12h6M19 9v6',
  narrower: 'M4 12h5M15 12h5M9 9v6M15 9v6',
  wider: 'M3 12h18M6 9l-3 3 3 3M18 9l3 3-3 3',
  mirrorAcross: 'M12 4v16M9 8l-5 4 5 4zM15 8l5 4-5 4z',
  mirrorDown: 'M4 12h16M8 9l4-5 4 5zM8 15l4 5 4-5z',
  paging: 'M6 4h12v16H6zM9 9h6M9 13h6',
  blank: 'M4 5h16v14H4z',
  clockWindow: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 8v4l3 2',
  close: 'M6 6l12 12M18 6L6 18',
};

export class PrompterPanel {
  element;

  #context;
  #text;
  #kind;
  #play;
  #position;
  #target;
  #readings = {};
  #switches = {};
  #timer;
  #shown = {};
  #wasPlaying = false;
  #leave;

  /**
   * @param {import('./context.js').Context} context
   * @param {Record<string, string>} text
   * @param {import('./prompter.js').Prompter} prompter
   * @param {ReturnType<typeof import('./speaking.js').paceKind>} kind
   * @param {() => void} leave moves the focus to the text
   * @param {AbortSignal} signal aborted when the prompter is closed
   */
  constructor(context, text, prompter, kind, leave, signal) {
    this.#leave = leave;
    this.#context = context;
    this.#text = text;
    this.#kind = kind;
    const { document, messages } = context;
    const button = (name, label = text[name]) => {
      const made = iconButton(document, 'oration-prompter-button', label, icons[name]);
      made.addEventListener('click', () => (name === 'close' ? prompter.close() : prompter.run(name === 'play' ? 'toggle' : name)));
      return made;
    };
    const reading = (name, attributes = {}) => (this.#readings[name] = make(document, 'span', { class: `oration-prompter-${name}`, ...attributes }));
    const toggle = (name) => (this.#switches[name] = button(name));
    this.#play = button('play');
    this.#position = make(document, 'input', { type: 'range', min: '0', max: '1000', step: '1', class: 'oration-prompter-position', 'aria-label': text.position });
    this.#position.addEventListener('input', () => prompter.seek((Number(this.#position.value) / 1000) * (this.#shown.total / 1000)));
    this.#target = make(document, 'input', { type: 'number', min: '0', step: 'any', inputmode: 'decimal', class: 'oration-prompter-target', title: text.target });
    this.#target.addEventListener('change', () => prompter.target(Number(this.#target.value) > 0 ? Number(this.#target.value) * 60 : undefined));
    const label = make(document, 'label', { class: 'oration-prompter-label' }, make(document, 'span', {}, text.target), this.#target);
    this.element = make(document, 'div', { class: 'oration-prompter-panel' },
      make(document, 'div', { class: 'oration-prompter-readings' }, reading('elapsed'), reading('left'), reading('end'), reading('over', { role: 'status' }), reading('section'), reading('budget')),
      this.#position,
      make(document, 'div', { class: 'oration-prompter-buttons' },
        this.#play, button('slower'), reading('pace', { role: 'status' }), button('faster'), button('smaller'), button('larger'), button('narrower'), button('wider'),
        toggle('mirrorAcross'), toggle('mirrorDown'), toggle('paging'), button('blank'), button('clockWindow'), label, button('close', messages.close)));
    this.#fade(context.window, signal);
  }

  #fade(window, signal) {
    for (const kind of ['pointermove', 'pointerdown', 'keydown', 'focusin']) {
      // The dialog is around it once it is open.
      window.document.addEventListener(kind, () => this.#wake(), { capture: true, signal });
    }
  }

  #wake() {
    const { window } = this.#context;
    this.element.parentElement?.removeAttribute('data-quiet');
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#rest(), FADE);
  }

  /** Only readings are left, unless a button is in use. What is not there cannot keep the focus. */
  #rest() {
    if (!this.#shown.playing || this.element.querySelector(':focus-visible')) return;
    this.#leave();
    this.element.parentElement?.setAttribute('data-quiet', '');
  }

  /** Shows the state, if it differs from what is shown. */
  show(state) {
    const { lang } = this.#context;
    const text = this.#text;
    const isEnd = state.place >= state.total;
    const isRunning = state.playing || state.counting;
    this.#shown = state;
    this.#set('elapsed', clockTime(state.time));
    this.#set('left', text.left.replace('{time}', clockTime(state.left)));
    this.#set('end', timeOfDay(lang, state.left));
    this.#set('over', state.over === undefined ? '' : signed(state.over, this.#context.dir));
    this.#readings.over.dataset.state = Math.abs(state.over ?? 0) * 1000 <= (state.target ?? 0) * 0.05 ? 'near' : state.over > 0 ? 'over' : 'under';
    this.#readings.over.title = state.over === undefined ? '' : difference(text, state.over);
    this.#showBudget(state.budget);
    this.#set('section', isEnd ? text.ended : [state.name, state.next && text.nextSection.replace('{name}', state.next)].filter(Boolean).join(' · '));
    this.#set('pace', paceText(this.#context, text, this.#kind, state.perMinute));
    const value = String(Math.round((state.place / Math.max(1, state.total)) * 1000));
    if (this.#position.value !== value) {
      this.#position.value = value;
      this.#position.setAttribute('aria-valuetext', `${clockTime(state.place / 1000)} / ${clockTime(state.total / 1000)}`);
    }
    if (this.#play.dataset.running !== String(isRunning)) this.#showPlay(isRunning);
    if (state.playing !== this.#wasPlaying) this.#wake();
    this.#wasPlaying = state.playing;
    for (const [name, button] of Object.entries(this.#switches)) button.setAttribute('aria-pressed', String(state.settings[name]));
    if (state.target !== undefined && this.#target.value === '') this.#target.value = String(Math.round(state.target / 600) / 100);
  }

  /** The time of the section, its budget, and how much it will be over. @param {import('./prompter-budgets.js').Standing | undefined} standing */
  #showBudget(standing) {
    const { budget } = this.#readings;
    if (!standing) return this.#set('budget', '');
    this.#set('budget', `${clockTime(standing.spent)} / ${clockTime(standing.budget)} ${signed(standing.over, this.#context.dir)}`);
    budget.title = difference(this.#text, standing.over);
    budget.dataset.state = Math.abs(standing.over) <= standing.budget * 0.05 ? 'near' : standing.over > 0 ? 'over' : 'under';
  }

  /** Says something in place of the section. */
  say(words) {
    this.#set('section', words);
  }

  #showPlay(isRunning) {
    const name = isRunning ? this.#text.pause : this.#text.play;
    this.#play.dataset.running = String(isRunning);
    this.#play.setAttribute('aria-label', name);
    this.#play.title = name;
    this.#play.querySelector('path').setAttribute('d', icons[isRunning ? 'pause' : 'play']);
  }

  #set(name, value) {
    const element = this.#readings[name];
    if (element.textContent !== value) element.textContent = value;
  }

  destroy() {
    this.#context.window.clearTimeout(this.#timer);
  }
}
