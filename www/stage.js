// A speech → the page with its reader, and what the demo shows above it.
import { mount } from '../pkg/dist/oration.js';
import { say } from './messages.js';

const node = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** A button for an action that is named in the page (see `main.js`). */
export function asked(act, className = '') {
  const button = node('button', { type: 'button', className, textContent: say(act) });
  button.dataset.act = act;
  return button;
}

export class Stage {
  /** @type {{ destroy(): void, ready: Promise<void> } | undefined} */
  #reader;
  #sheet;
  #front;

  /**
   * @param {HTMLElement} sheet for the speech
   * @param {HTMLElement} front for messages above it
   */
  constructor(sheet, front) {
    this.#sheet = sheet;
    this.#front = front;
  }

  /**
   * Renders the speech again and keeps the scroll position.
   * @param {string} json
   * @param {{ storage?: string, uiLang: string, recording: object }} options
   */
  draw(json, { storage, uiLang, recording }) {
    const sheet = this.#sheet;
    const mark = [...sheet.querySelectorAll('[id]')].find((element) => element.getBoundingClientRect().bottom > 0);
    const top = mark?.getBoundingClientRect().top;
    this.#reader?.destroy();
    sheet.classList.remove('stale');
    this.#reader = mount(sheet, json, { images: true, uiLang, reader: { ...(storage ? { storage } : {}), uiLang, timing: true, prompter: true, readAloud: true, ...recording } });
    const again = mark && document.getElementById(mark.id);
    if (again && scrollY > 0) scrollBy({ top: again.getBoundingClientRect().top - top, behavior: 'instant' });
    const name = () => {
      const title = sheet.querySelector('.oration-title')?.textContent;
      document.title = title ? `${title} · Oration` : 'Oration';
    };
    name();
    this.#reader.ready.then(name);
  }

  /** Marks the page as that of the last valid speech. */
  age() {
    this.#sheet.classList.add('stale');
  }

  /**
   * Shows a hint instead of a speech.
   * @param {Node} start a button that fills the editor
   */
  clear(start) {
    this.#reader?.destroy();
    this.#reader = undefined;
    this.#sheet.classList.remove('stale');
    this.#sheet.replaceChildren(
      node(
        'div',
        { className: 'empty' },
        node('h1', { textContent: say('emptyTitle') }),
        node('p', { textContent: say('emptyHint') }),
        node('p', { className: 'calls' }, asked('paste', 'primary'), asked('open'), start),
      ),
    );
    this.front();
    document.title = 'Oration';
  }

  /**
   * Shows a message and actions above the speech; without any, nothing.
   * @param {...(string | Node)} parts
   */
  front(...parts) {
    this.#front.hidden = parts.length === 0;
    if (parts.length === 0) this.#front.replaceChildren();
    else this.#front.replaceChildren(node('p', {}, ...parts.flatMap((part) => [part, ' '])));
  }

  /** Fills the empty field for a title. */
  suggestTitle(title) {
    const field = this.#front.querySelector('input');
    if (field?.value === '') field.value = title;
  }

  /**
   * Offers a field for the title of a speech without one.
   * @param {(title: string) => void} set
   */
  askTitle(set) {
    const old = this.#front.querySelector('input');
    const hadFocus = old !== null && old === document.activeElement;
    const field = node('input', { id: 'title', type: 'text', autocomplete: 'off', placeholder: say('titlePlaceholder'), value: old?.value ?? '' });
    const form = node(
      'form',
      {},
      node('h1', { textContent: say('noTitle') }),
      node('label', { htmlFor: 'title', textContent: say('titleField') }),
      field,
      node('button', { type: 'submit', className: 'primary', textContent: say('setTitle') }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value.trim()) set(field.value.trim());
      else field.focus();
    });
    this.#front.replaceChildren(form);
    this.#front.hidden = false;
    if (hadFocus) field.focus();
  }
}
