// The menu of the toolbar, filled when it is first opened: appearance, actions and bookmarks; folded, what is used rarely.
import { appearanceGroups } from './appearance-menu.js';
import { frameOf, make, textButton } from './dom.js';
import { keyList } from './key-list.js';
import { LEFT_OUT } from './lines.js';
import { citations, copies, downloads, sharing } from './sharing.js';
import { addSheet } from './sheets.js';
import css from './styles/menu.js';

/** The least height of the menu in pixels, that for which it is moved above the bar or the page is scrolled, and the space to the edge. */
const MIN_HEIGHT = 96;
const GOOD_HEIGHT = 360;
const MARGIN = 22;

export class Menu {
  #context;
  #panel;
  #tools;
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
    this.#tools = tools;
    const { article, document, messages, options: { controls, timing, ...spoken }, signal, window } = context;
    const fit = frameOf(window, signal, () => this.#fit());
    document.addEventListener('scroll', ({ target }) => target.contains?.(article) && fit(), { capture: true, signal });
    window.addEventListener('resize', fit, { signal });
    addSheet(context, css);
    appearanceGroups(context, this);
    if (tools.skeleton) this.#addSkeleton(tools.skeleton);
    // The stylesheet shows them where the bar has no space for their buttons.
    for (const name of ['prompter', 'readAloud']) {
      if (spoken[name]) this.#addOpening(`oration-${name}-item`, messages[name], () => tools.open(name));
    }
    if (timing) this.#addOpening('oration-timing-open', messages.timing, () => tools.open('timing'));
    if (tools.quote) sharing(context, this, tools.quote);
    if (controls.print) this.addAction('oration-print', messages.print).addEventListener('click', () => window.print(), { signal });
    if (tools.bookmarks) this.#addBookmarks(tools.bookmarks);
    if (tools.copy) copies(context, this, tools.copy);
    downloads(context, this);
    if (tools.quote && controls.share) citations(context, this, tools.quote);
    if (controls.legend) this.#addLegend();
    if (tools.keys) keyList(context, this, tools.keys);
    tools.versions?.().then((versions) => versions?.addTo(this));
  }

  /** Updates what is shown. */
  refresh() {
    for (const update of this.#updates) update();
  }

  /** It is open: shows its beginning, or unfolds the list of shortcuts. @param {boolean} toKeys */
  show(toKeys) {
    const keys = toKeys && this.#panel.querySelector('.oration-keys')?.parentElement;
    if (keys) keys.open = true;
    this.#fit(true);
    this.#panel.scrollTop = keys ? keys.offsetTop : 0;
  }

  /**
   * The menu is below the bar, or above it if there is space only there. Without space on either side, the page is scrolled when
   * the menu opens.
   */
  #fit(isOpening = false) {
    if (this.#panel.hidden) return;
    const { spy, window } = this.#context;
    const end = Math.min(window.innerHeight, spy.scroller?.getBoundingClientRect().bottom ?? Infinity);
    const { bottom, height, top } = this.#tools.bar.element.getBoundingClientRect();
    const below = end - bottom - MARGIN;
    const above = top - (spy.line - height) - MARGIN;
    const space = () => (this.#panel.hasAttribute('data-above') ? above : below);
    if (isOpening || space() < GOOD_HEIGHT) this.#panel.toggleAttribute('data-above', below < GOOD_HEIGHT && above >= GOOD_HEIGHT);
    this.#panel.style.maxBlockSize = `${Math.max(MIN_HEIGHT, space())}px`;
    if (!isOpening || space() >= GOOD_HEIGHT) return;
    // The bar does not leave the window.
    (spy.scroller ?? window).scrollBy({ top: GOOD_HEIGHT - below, behavior: 'instant' });
    this.#fit();
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

  /** Adds a button whose action shows something else: the menu would cover it. */
  #addOpening(className, text, act) {
    const button = this.addAction(className, text);
    button.addEventListener('click', () => {
      if (!this.#panel.hidden) this.#tools.bar.toggleMenu();
      act();
    }, { signal: this.#context.signal });
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
    const { body, messages, spy } = this.#context;
    const show = () => {
      button.hidden = spy.sections.all.length === 0;
      button.setAttribute('aria-pressed', String(body.hasAttribute('data-points')));
    };
    const button = this.#addOpening('oration-skeleton-switch', messages.skeleton, async () => {
      (await load())?.toggle();
      show();
    });
    this.onOpen(show);
  }

  /** Explains masks and omissions, if there are any. */
  #addLegend() {
    const { body, messages } = this.#context;
    const group = this.addFolded(messages.legend);
    this.onOpen(async () => {
      group.hidden = !body.querySelector(`.oration-mask:not([data-filled]), ${LEFT_OUT}`);
      if (!group.hidden) (await import('./legend.js').catch(() => {}))?.legend(this.#context, group);
    });
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
