// The options of a reader → its controls.
import { Bar } from './bar.js';
import { release } from './coming.js';
import { icons } from './dom.js';
import { Drawer, isNarrow } from './drawer.js';
import { filter } from './filter.js';
import { Find } from './find.js';
import { Keys } from './keys.js';
import { later } from './later.js';
import { outlineTree } from './outline-tree.js';
import { Parts } from './parts.js';
import { permalinks } from './permalinks.js';
import { popovers, signButtons } from './popovers.js';
import { addSheet } from './sheets.js';
import { skipLink } from './skip-link.js';
import { isStored, load } from './storage.js';
import css from './styles/reader.js';
import { follow, surroundingsOf } from './surroundings.js';
import { Time } from './time.js';

/**
 * The controls of the toolbar. Those that return a promise are loaded when they are first used.
 * @typedef {object} Tools
 * @property {Bar} bar
 * @property {Drawer} [drawer]
 * @property {Find} [find]
 * @property {Keys} [keys]
 * @property {() => Promise<import('./bookmarks.js').Bookmarks | undefined>} [bookmarks]
 * @property {() => Promise<import('./skeleton.js').Skeleton | undefined>} [skeleton]
 * @property {() => Promise<import('./quote.js').Quote | undefined>} [quote]
 * @property {() => Promise<import('./back.js').Back | undefined>} [back]
 * @property {() => Promise<import('./versions.js').Versions | undefined>} [versions]
 * @property {() => Promise<((format: string) => void) | undefined>} [copy]
 * @property {(name: keyof typeof spoken) => void} open
 */

/** What is opened for the spoken speech, by the name of its option. */
const spoken = { prompter: () => import('./prompter.js'), readAloud: () => import('./aloud.js'), timing: () => import('./timing.js') };

/** The number of sections that get their controls in one step. */
const BATCH = 40;

/** The controls that show text. */
export class Controls {
  #context;
  #parts = new Parts();
  /** Those that are built from the sections, once they are attached. */
  #ofSections;
  #steps;
  #started;
  #opened = {};

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    this.#context = context;
    // Read before anything changes, while the layout is up to date.
    this.#steps = this.#attach(isNarrow(context), surroundingsOf(context));
  }

  /** Attaches the next controls. Returns whether there are others. To be called after a frame, when layout is up to date. */
  attachNext() {
    return !this.#steps.next().done;
  }

  /** In the order of their use. */
  *#attach(narrow, surroundings) {
    const context = this.#context;
    const { article, options: { controls }, outline } = context;
    addSheet(context, css);
    const skip = controls.skip ? this.#parts.add(skipLink(context)) : undefined;
    const added = controls.bar ? makeBar(context, this.#parts, (name) => this.open(name)) : undefined;
    yield;
    const overText = [skip?.element, context.edge, ...(added?.overText ?? [])].filter(Boolean);
    if (overText.length > 0) follow(context, overText, surroundings);
    added?.insert(narrow);
    release(article, ['bar', 'drawer']);
    yield;
    if (article.querySelector('[data-printed]')) this.#later(() => import('./printed.js'), ({ copyAsPrinted }) => copyAsPrinted(context))();
    const popover = this.#later(() => import('./popover.js'), ({ Popover }) => new Popover(context));
    if (controls.popovers) popovers(context, popover);
    if (article.querySelector('.oration-noteref')) this.#later(() => import('./note-references.js'), ({ noteReferences }) => noteReferences(context, popover))();
    if (controls.filter && outline) this.#parts.add(filter(context, this.#later(() => import('./filter-entries.js'), ({ FilterEntries }) => new FilterEntries(context))));
    release(article, ['filter']);
    yield;
    this.#ofSections = attachToSections(context);
    while (this.advance()) yield;
    this.#started = Promise.all([added?.start(), context.options.media && this.#later(() => import('./recording.js'), ({ Recording }) => new Recording(context))()]);
    if (context.options.prompter && load(context, 'prompter')?.startsWith('{"open":true')) this.open('prompter', { fullscreen: false });
  }

  /** Opens a part for the spoken speech, which is loaded when it is opened first. @param {keyof typeof spoken} name */
  async open(name, options) {
    this.#opened[name] ??= this.#later(() => spoken[name]().then(({ load }) => load(this.#context)), (make) => make());
    const part = await this.#opened[name]();
    await part?.open({ ...this.#context.options[name], ...options });
    return part;
  }

  /** Resolves when what is loaded without being asked for is there. */
  get started() {
    return Promise.all([this.#started, this.#ofSections?.ready]);
  }

  #later(load, make) {
    return later(this.#context, this.#parts, load, make);
  }

  /** Adds the controls of a few more sections. Returns whether there are others. */
  advance() {
    if (!this.#ofSections) return false;
    const isMore = this.#ofSections.advance(BATCH);
    const { article, spy } = this.#context;
    // Branches of sections that have not been read stay hidden until they are collapsed.
    if (!isMore && !spy.hasUnread) release(article, ['collapse']);
    return isMore;
  }

  sectionsChanged() {
    this.#parts.sectionsChanged();
  }

  complete() {
    this.#ofSections?.complete();
    this.#parts.complete();
  }

  /** Makes a change of existing sections. */
  rebuild(change) {
    const isAttached = this.#ofSections !== undefined;
    this.#ofSections?.destroy();
    change();
    if (!isAttached) return;
    this.#ofSections = attachToSections(this.#context);
    this.#ofSections.advance(Infinity);
  }

  /** Called before the reader removes anything. */
  leave() {
    this.#parts.leave();
  }

  destroy() {
    this.#ofSections?.destroy();
    this.#parts.destroy();
  }
}

/** Attaches the parts that are built from the sections. They are attached again when sections change. */
function attachToSections(shared) {
  const { options: { controls, ...options }, outline, spy, window } = shared;
  const controller = new window.AbortController();
  const context = { ...shared, signal: controller.signal };
  const parts = new Parts();
  let isComplete = false;
  const wanted = [];
  const complete = () => {
    if (isComplete) return;
    isComplete = true;
    if (options.lengths) wanted.push(later(context, parts, () => import('./lengths.js'), ({ Lengths }) => new Lengths(context))().then((lengths) => lengths?.shown));
    if (options.rest) wanted.push(later(context, parts, () => import('./omissions.js'), ({ omissionButtons }) => omissionButtons(context))());
  };
  if (controls.collapse && outline) parts.add(outlineTree(context));
  if (controls.permalinks) parts.add(permalinks(context));
  if (controls.popovers) parts.add(signButtons(context));
  if (spy.isComplete()) complete();
  return {
    advance: (most) => parts.advance(most),
    complete,
    get ready() {
      return Promise.all(wanted);
    },
    destroy() {
      controller.abort();
      parts.destroy();
    },
  };
}

/**
 * Makes the toolbar and the controls with a button in it. `insert` puts them in the page, over the text; `start` begins what
 * can wait until all controls are there.
 */
function makeBar(context, parts, open) {
  const { navigation, options, outline, spy } = context;
  const { controls } = options;
  const lazily = (load, make) => later(context, parts, load, make);
  const loadThemes = lazily(() => import('./themes.js'), ({ themes }) => themes(context));
  const appearance = lazily(() => import('./appearance.js'), ({ Appearance }) => (context.appearance = new Appearance(context, loadThemes)));
  // What the user has chosen is applied before there are other controls.
  const applied = isStored(context, /^(--|theme$)/) ? appearance() : undefined;
  const bar = parts.add(new Bar(context));
  const time = controls.time && controls.progress ? parts.add(new Time(context, bar, lazily(() => import('./extent.js'), ({ extentOf }) => extentOf))) : undefined;
  /** @type {Tools} */
  const tools = { bar, open };
  if (outline) tools.drawer = parts.add(new Drawer(context, bar));
  if (controls.find) tools.find = parts.add(new Find(context, bar, (...parts) => lazily(() => Promise.all([import('./search.js'), import('./results.js')]), ([{ Search }, { Results }]) => new Search(context, Results, ...parts))));
  if (controls.bookmark) tools.bookmarks = bookmarks(context, bar, lazily);
  if (controls.skeleton) tools.skeleton = lazily(() => import('./skeleton.js'), ({ Skeleton }) => new Skeleton(context));
  if (controls.quote) tools.copy = lazily(() => import('./copy.js'), ({ copySpeech }) => (format) => copySpeech(context, format));
  const loadCard = lazily(() => import('./card.js'), ({ Card }) => new Card(context));
  if (controls.quote) tools.quote = quotes(context, lazily(() => Promise.all([import('./quote.js'), import('./quote-tools.js')]), ([{ Quote }, { QuoteTools }]) => new Quote(context, new QuoteTools(context), loadCard)));
  if (controls.back) {
    tools.back = lazily(() => import('./back.js'), ({ Back }) => new Back(context));
    navigation.leave = (place = spy.place) => {
      if (place) tools.back().then((back) => back?.leave(place));
    };
  }
  if (controls.alternates && (context.host.versions || context.article.querySelector('.oration-alternates'))) {
    tools.versions = lazily(() => import('./versions.js'), ({ Versions }) => new Versions(context));
  }
  if (controls.keys) tools.keys = context.keys = new Keys(context, shortcutsOf(context, tools));
  const insert = (narrow) => {
    const hasMenu = ['textSize', 'appearance', 'skeleton', 'quote', 'print', 'bookmark', 'legend', 'keys'].some((name) => controls[name]) || options.download.length > 0 || tools.versions || options.timing;
    const loadMenu = async () => (await Promise.all([import('./menu.js'), appearance()]))[0];
    bar.finish(hasMenu ? lazily(loadMenu, ({ Menu }) => new Menu(context, bar.menu, tools)) : undefined);
    tools.drawer?.insert(narrow);
  };
  const start = () => {
    const isStored = options.storage !== undefined;
    const wanted = [];
    if (tools.bookmarks && (isStored || options.bookmarks.length > 0)) wanted.push(tools.bookmarks);
    if (tools.bookmarks && (isStored || options.resume !== undefined)) wanted.push(lazily(() => import('./places.js'), ({ Places }) => new Places(context)));
    if (tools.skeleton && load(context, 'points')) wanted.push(async () => (await tools.skeleton())?.toggle());
    if (tools.quote && navigation.quote()) wanted.push(tools.quote);
    if (tools.versions) wanted.push(tools.versions);
    if (options.prompter || options.readAloud) wanted.push(lazily(() => import('./spoken-buttons.js'), ({ spokenButtons }) => spokenButtons(context, bar, open)));
    time?.start();
    return Promise.all([applied?.then((appearance) => appearance?.ready), ...wanted.map((load) => load())]);
  };
  return { insert, start, overText: [bar.element, tools.drawer?.element] };
}

/** Adds the button for bookmarks. */
function bookmarks(context, bar, lazily) {
  const { messages, signal } = context;
  const button = bar.addSectionButton('oration-bookmark-button', messages.bookmark, icons.bookmark);
  button.setAttribute('aria-pressed', 'false');
  const load = lazily(() => import('./bookmarks.js'), ({ Bookmarks }) => new Bookmarks(context, button));
  button.addEventListener('click', async () => (await load())?.toggle(), { signal });
  return load;
}

/** Loads what is for a selection, or for a passage in the URL, once there is one. */
function quotes({ body, document, navigation, signal, window }, load) {
  const selected = () => {
    const { anchorNode, isCollapsed } = document.getSelection() ?? {};
    if (isCollapsed === false && body.contains(anchorNode)) load();
  };
  document.addEventListener('selectionchange', selected, { signal });
  window.addEventListener('hashchange', () => navigation.quote() && load(), { signal });
  return load;
}

/** @param {Tools} tools @returns {import('./keys.js').Shortcut[]} */
function shortcutsOf({ navigation }, { back, bar, bookmarks, drawer, find, quote, skeleton }) {
  const to = (load, act) => async () => {
    const part = await load();
    if (part) act(part);
  };
  return [
    ['j', 'next', () => navigation.step(1), true],
    ['k', 'previous', () => navigation.step(-1), true],
    ...(drawer ? [['o', 'contents', () => drawer.showOutline(), true]] : []),
    ...(find ? [['f', 'find', () => find.open()]] : []),
    ...(back ? [['u', 'back', to(back, (part) => part.go())]] : []),
    ...(bookmarks ? [['b', 'bookmark', to(bookmarks, (part) => part.toggle()), true]] : []),
    ...(skeleton ? [['s', 'skeleton', to(skeleton, (part) => part.toggle()), true]] : []),
    ...(quote ? [['q', 'quotation', to(quote, (part) => part.copyQuotation())], ['l', 'link', to(quote, (part) => part.copyLink())]] : []),
    ['?', 'help', () => bar.toggleMenu()],
  ];
}
