// The toolbar above the text: the current section, and the buttons of other controls.
import { Disclosure } from './disclosure.js';
import { closest, icon, iconButton, icons, make } from './dom.js';
import { format } from './messages.js';
import { sectionName } from './sections.js';

export class Bar {
  /** @type {HTMLElement} */
  element;
  /** The current section; opens the outline, if there is one. @type {HTMLElement} */
  here;
  /** Beside the current section: how far the user is. @type {HTMLElement} */
  facts;
  /** The panel of the menu. */
  menu;

  #context;
  #buttons;
  /** The buttons for the previous and next section, and those for the current one. */
  #steps = [];
  #ofCurrent = [];
  #more;
  /** Whether the menu is to show its list of shortcuts. */
  #wantsKeys = false;
  #name;
  #count;
  #progress;

  /** Not in the page yet; see `finish`. @param {import('./context.js').Context} context */
  constructor(context) {
    const { around, article, dir, document, lang, messages, options: { controls }, outline, signal } = context;
    this.#context = context;
    this.#name = make(document, 'bdi', { class: 'oration-here-name' });
    this.#count = make(document, 'span', { class: 'oration-here-count' });
    this.#buttons = make(document, 'div', { class: 'oration-buttons' });
    this.menu = make(document, 'div', { class: 'oration-menu', hidden: '', dir });
    this.#progress = make(document, 'div', { class: 'oration-progress', 'aria-hidden': 'true' });
    this.facts = make(document, 'span', { class: 'oration-here-facts' }, this.#count);
    this.here = make(document, outline ? 'button' : 'div', { ...(outline ? { type: 'button' } : {}), class: 'oration-here' }, this.#name, this.facts);
    if (outline) this.here.prepend(icon(document, icons.contents), make(document, 'span', { class: 'oration-here-label' }, messages.contents));
    const attributes = { class: 'oration-bar', role: 'group', 'aria-label': messages.tools, lang, dir: around };
    this.element = make(document, 'div', attributes, this.here, this.#buttons, this.menu, this.#progress);
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

  /** Adds a button for the current section, which is not there above the first: as the first one, so that no other moves. */
  addSectionButton(className, name, path) {
    const button = this.addButton(className, name, path);
    this.#buttons.prepend(button);
    this.#ofCurrent.push(button);
    this.show();
    return button;
  }

  /**
   * Adds the bar to the page, with all the controls that have been added to it.
   * @param {(() => Promise<import('./menu.js').Menu | undefined>) | undefined} loadMenu
   */
  finish(loadMenu) {
    if (loadMenu) this.#addMenu(loadMenu);
    else this.menu.remove();
    this.element.querySelector('.oration-find')?.setAttribute('dir', this.#context.dir);
    this.#context.body.prepend(this.element);
  }

  #addMenu(load) {
    const { edge, freeId, messages, signal } = this.#context;
    this.#more = this.addButton('oration-more', messages.more, icons.more);
    let menu;
    const prepare = async () => {
      menu = await load();
      menu?.refresh();
      return menu !== undefined;
    };
    const changed = (isOpen) => {
      edge.toggleAttribute('data-covered', isOpen);
      if (isOpen) menu?.show(this.#wantsKeys);
      this.#wantsKeys = false;
    };
    const disclosure = new Disclosure(this.#context, this.#more, this.menu, { id: freeId('menu'), prepare, changed });
    // A bookmark is a link to its section.
    this.menu.addEventListener('click', (event) => closest(event, 'a') && disclosure.open(false), { signal });
    // It is there when the pointer presses.
    this.#more.addEventListener('pointerenter', load, { signal, once: true });
  }

  /** Opens the menu at the list of shortcuts, or closes it. */
  toggleMenu() {
    this.#wantsKeys = true;
    this.#more?.focus();
    this.#more?.click();
  }

  /** Shows the current section. */
  show() {
    const { messages, outline, spy } = this.#context;
    const { current, sections } = spy;
    const [n, m] = [current ? current.index + 1 : 0, sections.all.length];
    this.here.toggleAttribute('data-above', !current);
    this.#name.textContent = current ? sectionName(current) : '';
    this.#count.textContent = `${n}/${m}`;
    this.#count.title = format(messages.of, { n, m });
    this.#progress.style.setProperty('--_progress', `calc(${n} / ${m || 1})`);
    // What can do nothing is not there.
    this.#count.hidden = m === 0;
    if (outline) this.here.hidden = m === 0;
    for (const button of this.#steps) button.hidden = m === 0;
    for (const button of this.#ofCurrent) button.hidden = !current;
  }

  sectionsChanged() {
    this.show();
  }

  destroy() {
    this.element.remove();
  }
}
