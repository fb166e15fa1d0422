// The toolbar above the text: the current section, and the buttons of other controls.
import { Disclosure } from './disclosure.js';
import { icon, iconButton, icons, make, textButton } from './dom.js';
import { format } from './messages.js';
import { sectionName } from './sections.js';

export class Bar {
  /** @type {HTMLElement} */
  element;
  /** Opens the outline and shows the current section. @type {HTMLButtonElement} */
  here;

  #context;
  #buttons;
  /** The buttons for the previous and next section. */
  #steps = [];
  /** The menu behind the last button, and that button. */
  #menu;
  #more;
  #name;
  #count;
  #progress;

  /** Not in the page yet; see `finish`. @param {import('./context.js').Context} context */
  constructor(context) {
    const { article, dir, document, lang, messages, options: { controls }, outline, signal } = context;
    this.#context = context;
    this.#name = make(document, 'bdi', { class: 'oration-here-name' });
    this.#count = make(document, 'span', { class: 'oration-here-count' });
    this.#buttons = make(document, 'div', { class: 'oration-buttons' });
    this.#menu = make(document, 'div', { class: 'oration-menu' });
    this.#progress = make(document, 'div', { class: 'oration-progress', 'aria-hidden': 'true' });
    const label = make(document, 'span', { class: 'oration-here-label' }, messages.contents);
    this.here = make(document, 'button', { type: 'button', class: 'oration-here' }, icon(document, icons.contents), label, this.#name, this.#count);
    this.here.disabled = !outline;
    const attributes = { class: 'oration-bar', role: 'group', 'aria-label': messages.tools, lang, dir };
    this.element = make(document, 'div', attributes, this.here, this.#buttons, this.#menu, this.#progress);
    if (!controls.progress) {
      this.#progress.remove();
      this.#count.remove();
    }
    if (controls.steps) this.#addSteps();
    article.addEventListener('oration-section', () => this.show(), { signal });
    this.show();
  }

  #addSteps() {
    const { messages, navigation, signal } = this.#context;
    for (const [name, path, by] of [[messages.previous, icons.back, -1], [messages.next, icons.on, 1]]) {
      const button = this.addButton('oration-step', name, path);
      button.addEventListener('click', () => navigation.step(by), { signal });
      this.#steps.push(button);
    }
  }

  /** Adds a button with an icon. */
  addButton(className, name, path) {
    const button = iconButton(this.#context.document, className, name, path);
    this.#buttons.append(button);
    return button;
  }

  /** Adds a button with text to the last untitled group of the menu, or to a new group. */
  addAction(className, text) {
    const button = textButton(this.#context.document, className, text);
    const last = this.#menu.lastElementChild;
    const group = last && !last.hasAttribute('aria-label') ? last : this.addGroup();
    group.append(button);
    return button;
  }

  /** Adds a group to the menu. @param {string} [title] */
  addGroup(title) {
    const { document } = this.#context;
    const group = make(document, 'div', { class: 'oration-group', role: 'group' });
    if (title) {
      group.setAttribute('aria-label', title);
      group.append(make(document, 'div', { class: 'oration-group-title', 'aria-hidden': 'true' }, title));
    }
    this.#menu.append(group);
    return group;
  }

  /** Adds the bar to the page, with all the controls that have been added to it. */
  finish() {
    this.#finishMenu();
    this.#context.body.prepend(this.element);
  }

  /** Appends the menu button, if the menu is not empty. */
  #finishMenu() {
    const { freeId, messages } = this.#context;
    if (this.#menu.childElementCount === 0) return this.#menu.remove();
    this.#more = this.addButton('oration-more', messages.more, icons.more);
    new Disclosure(this.#context, this.#more, this.#menu, { id: freeId('menu') });
  }

  /** Opens or closes the menu, as its button does. */
  toggleMenu() {
    this.#more?.focus();
    this.#more?.click();
  }

  /** Shows the current section. */
  show() {
    const { messages, spy } = this.#context;
    const { current, sections } = spy;
    const [n, m] = [current ? current.index + 1 : 0, sections.all.length];
    this.here.toggleAttribute('data-above', !current);
    this.#name.textContent = current ? sectionName(current) : '';
    this.#count.textContent = `${n}/${m}`;
    this.#count.title = format(messages.of, { n, m });
    this.#progress.style.setProperty('--_progress', `calc(${n} / ${m || 1})`);
    for (const button of this.#steps) button.disabled = m === 0;
  }

  sectionsChanged() {
    this.show();
  }

  destroy() {
    this.element.remove();
  }
}
