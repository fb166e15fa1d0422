// The menu of the toolbar, filled when it is first opened: appearance, actions and bookmarks; folded, what is used rarely.
import { appearanceGroups } from './appearance-menu.js';
import { make, textButton } from './dom.js';
import { keyList } from './key-list.js';
import { legend } from './legend.js';
import { citations, copies, downloads, sharing } from './sharing.js';
import { addSheet } from './sheets.js';
import css from './styles/menu.js';

export class Menu {
  #context;
  #panel;
  /** Functions that update what is shown. */
  #updates = [];

  /**
   * @param {import('./context.js').Context} context
   * @param {HTMLElement} panel
   * @param {import('./controls.js').Tools} tools
   */
  constructor(context, panel, tools) {
    this.#context = context;
    this.#panel = panel;
    const { messages, options: { controls, timing, ...spoken }, signal, window } = context;
    addSheet(context, css);
    appearanceGroups(context, this);
    if (tools.skeleton) this.#addSkeleton(tools.skeleton);
    // The stylesheet shows them where the bar has no space for their buttons.
    for (const name of ['prompter', 'readAloud']) {
      if (spoken[name]) this.addAction(`oration-${name}-item`, messages[name]).addEventListener('click', () => tools.open(name), { signal });
    }
    if (timing) this.addAction('oration-timing-open', messages.timing).addEventListener('click', () => tools.open('timing'), { signal });
    if (tools.quote) sharing(context, this, tools.quote);
    if (controls.print) this.addAction('oration-print', messages.print).addEventListener('click', () => window.print(), { signal });
    if (tools.bookmarks) this.#addBookmarks(tools.bookmarks);
    if (tools.copy) copies(context, this, tools.copy);
    downloads(context, this);
    if (tools.quote && controls.share) citations(context, this, tools.quote);
    if (controls.legend) legend(context, this);
    if (tools.keys) keyList(context, this, tools.keys);
    tools.versions?.().then((versions) => versions?.addTo(this));
  }

  /** Updates what is shown. */
  refresh() {
    for (const update of this.#updates) update();
  }

  /** Shows its beginning, or unfolds the list of shortcuts. @param {boolean} toKeys */
  scrollTo(toKeys) {
    const keys = toKeys && this.#panel.querySelector('.oration-keys')?.parentElement;
    if (keys) keys.open = true;
    this.#panel.scrollTop = keys ? keys.offsetTop : 0;
  }

  /** Calls a function now and whenever the menu is opened. */
  onOpen(update) {
    this.#updates.push(update);
    update();
  }

  /** Adds a button with text to the last untitled group, or to a new group. */
  addAction(className, text) {
    const button = textButton(this.#context.document, className, text);
    const last = this.#panel.lastElementChild;
    const group = last && !last.hasAttribute('aria-label') ? last : this.addGroup();
    group.append(button);
    return button;
  }

  /** Adds a group. @param {string} [title] */
  addGroup(title) {
    const { document } = this.#context;
    const group = make(document, 'div', { class: 'oration-group', role: 'group' });
    if (title) {
      group.setAttribute('aria-label', title);
      group.append(make(document, 'div', { class: 'oration-group-title', 'aria-hidden': 'true' }, title));
    }
    this.#panel.append(group);
    return group;
  }

  /** Adds a group of what is used rarely, which the user opens. @param {string} title */
  addFolded(title) {
    const { document } = this.#context;
    const group = make(document, 'details', { class: 'oration-group', 'aria-label': title }, make(document, 'summary', {}, title));
    this.#panel.append(group);
    return group;
  }

  #addSkeleton(load) {
    const { body, messages, signal, spy } = this.#context;
    const button = this.addAction('oration-skeleton-switch', messages.skeleton);
    const show = () => {
      button.hidden = spy.sections.all.length === 0;
      button.setAttribute('aria-pressed', String(body.hasAttribute('data-points')));
    };
    button.addEventListener('click', async () => {
      (await load())?.toggle();
      show();
    }, { signal });
    this.onOpen(show);
  }

  /** Lists the bookmarks, each as a link to its section. */
  #addBookmarks(load) {
    const { document, messages } = this.#context;
    const group = this.addGroup(messages.bookmarks);
    const list = make(document, 'ul', { class: 'oration-bookmarks' });
    group.append(list);
    this.onOpen(async () => {
      const bookmarks = (await load())?.list() ?? [];
      group.hidden = bookmarks.length === 0;
      list.replaceChildren(...bookmarks.map(({ id, name }) => make(document, 'li', {}, make(document, 'a', { href: `#${id}` }, make(document, 'bdi', {}, name)))));
    });
  }

  destroy() {
    this.#panel.replaceChildren();
  }
}
