// The options of a reader → its controls.
import { Bar } from './bar.js';
import { Bookmarks } from './bookmarks.js';
import { release } from './coming.js';
import { Drawer, isNarrow } from './drawer.js';
import { filter } from './filter.js';
import { Find } from './find.js';
import { keys } from './keys.js';
import { legend } from './legend.js';
import { lengths } from './lengths.js';
import { omissionButtons } from './omissions.js';
import { outlineTree } from './outline-tree.js';
import { Parts } from './parts.js';
import { permalinks } from './permalinks.js';
import { Quote } from './quote.js';
import { addSheet } from './sheets.js';
import { Skeleton } from './skeleton.js';
import { skipLink } from './skip-link.js';
import { reader as css } from './styles.js';
import { follow, surroundingsOf } from './surroundings.js';
import { textSize } from './text-size.js';

/** The number of sections that get their controls in one step. */
const BATCH = 40;

/** The controls that show text. */
export class Controls {
  #context;
  #parts = new Parts();
  /** Those that are built from the sections, once they are attached. */
  #ofSections;
  #steps;

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
    const added = controls.bar ? makeBar(context, this.#parts) : undefined;
    yield;
    const overText = [skip?.element, ...(added?.overText ?? [])].filter(Boolean);
    if (overText.length > 0) follow(context, overText, surroundings);
    added?.insert(narrow);
    release(article, ['bar', 'drawer']);
    yield;
    added?.quote?.open();
    if (controls.filter && outline) this.#parts.add(filter(context));
    release(article, ['filter']);
    yield;
    this.#ofSections = attachToSections(context);
    while (this.advance()) yield;
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
  const complete = () => {
    if (isComplete) return;
    isComplete = true;
    if (options.lengths) parts.add(lengths(context));
    if (options.rest) parts.add(omissionButtons(context));
  };
  if (controls.collapse && outline) parts.add(outlineTree(context));
  if (controls.permalinks) parts.add(permalinks(context));
  if (spy.isComplete()) complete();
  return {
    advance: (most) => parts.advance(most),
    complete,
    destroy() {
      controller.abort();
      parts.destroy();
    },
  };
}

/** Makes the toolbar and the controls with a button in it. `insert` puts them in the page, over the text. */
function makeBar(context, parts) {
  const { messages, options: { controls }, outline, signal, window } = context;
  const bar = parts.add(new Bar(context));
  const drawer = outline ? parts.add(new Drawer(context, bar)) : undefined;
  const find = controls.find ? parts.add(new Find(context, bar)) : undefined;
  const bookmarks = controls.bookmark ? parts.add(new Bookmarks(context, bar)) : undefined;
  if (controls.textSize) parts.add(textSize(context, bar));
  const skeleton = controls.skeleton ? parts.add(new Skeleton(context, bar)) : undefined;
  const quote = controls.quote ? parts.add(new Quote(context, bar)) : undefined;
  if (controls.print) bar.addAction('oration-print', messages.print).addEventListener('click', () => window.print(), { signal });
  if (controls.legend) legend(context, bar);
  if (controls.keys) keys(context, bar, shortcutsOf(context, { bar, bookmarks, drawer, find, quote, skeleton }));
  const insert = (narrow) => {
    bar.finish();
    drawer?.insert(narrow);
    bookmarks?.offerResume();
  };
  return { insert, overText: [bar.element, drawer?.element], quote };
}

/** @returns {import('./keys.js').Shortcut[]} */
function shortcutsOf({ messages, navigation }, { bar, bookmarks, drawer, find, quote, skeleton }) {
  return [
    ['j', messages.next, () => navigation.step(1)],
    ['k', messages.previous, () => navigation.step(-1)],
    ...(drawer ? [['o', messages.contents, () => drawer.showOutline()]] : []),
    ...(find ? [['f', messages.find, () => find.open()]] : []),
    ...(bookmarks ? [['b', messages.bookmark, () => bookmarks.toggle()]] : []),
    ...(skeleton ? [['s', messages.skeleton, () => skeleton.toggle()]] : []),
    ...(quote ? [['q', messages.quotation, () => quote.copyQuotation()], ['l', messages.link, () => quote.copyLink()]] : []),
    ['?', messages.help, () => bar.toggleMenu()],
  ];
}
