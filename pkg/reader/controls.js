// The options of a reader → its controls.
import { Bar } from './bar.js';
import { Bookmarks } from './bookmarks.js';
import { Drawer } from './drawer.js';
import { filter } from './filter.js';
import { Find } from './find.js';
import { keys } from './keys.js';
import { legend } from './legend.js';
import { lengths } from './lengths.js';
import { omissionButtons } from './omissions.js';
import { outlineTree } from './outline-tree.js';
import { permalinks } from './permalinks.js';
import { Quote } from './quote.js';
import { addSheet } from './sheets.js';
import { Skeleton } from './skeleton.js';
import { skipLink } from './skip-link.js';
import { reader as css } from './styles.js';
import { textSize } from './text-size.js';

/**
 * Attaches the controls that show text.
 * @param {import('./context.js').Context} context
 * @returns {{ sectionsChanged: () => void, complete: () => void, rebuild: (change: () => void) => void,
 *   measured: () => void, started: () => void, destroy: () => void }} `rebuild` is for a change of existing sections;
 *   `measured` and `started` are called before and after the current section is first determined
 */
export function attachControls(context) {
  const { options, outline } = context;
  const parts = new Parts();
  let ofSections;
  addSheet(context, css);
  const destroy = () => {
    ofSections?.destroy();
    parts.destroy();
  };
  try {
    if (options.skip) parts.add(skipLink(context));
    if (options.filter && outline) parts.add(filter(context));
    ofSections = attachToSections(context);
    const bar = options.bar ? attachBar(context, parts) : undefined;
    return {
      sectionsChanged: () => [ofSections, parts].forEach((group) => group.sectionsChanged()),
      complete: () => [ofSections, parts].forEach((group) => group.complete()),
      rebuild(change) {
        ofSections.destroy();
        change();
        ofSections = attachToSections(context);
      },
      measured: () => bar?.drawer?.fit(),
      started() {
        bar?.bookmarks?.offerResume();
        bar?.quote?.open();
      },
      destroy,
    };
  } catch (error) {
    destroy();
    throw error;
  }
}

/** A group of parts, detached in reverse order. */
class Parts {
  /** @type {import('./context.js').Attached[]} */
  #attached = [];

  /** @template {import('./context.js').Attached | void} T @param {T} part @returns {T} */
  add(part) {
    if (part) this.#attached.push(part);
    return part;
  }

  sectionsChanged() {
    for (const part of this.#attached) part.sectionsChanged?.();
  }

  complete() {
    for (const part of [...this.#attached]) part.complete?.();
  }

  destroy() {
    for (const part of this.#attached.splice(0).reverse()) part.destroy?.();
  }
}

/** Attaches the parts that are built from the sections. They are attached again when sections change. */
function attachToSections(shared) {
  const { options, outline, spy, window } = shared;
  const controller = new window.AbortController();
  const context = { ...shared, signal: controller.signal };
  const parts = new Parts();
  const complete = () => {
    if (options.lengths) parts.add(lengths(context));
    if (options.rest) parts.add(omissionButtons(context));
  };
  if (options.permalinks) parts.add(permalinks(context));
  if (options.collapse && outline) parts.add(outlineTree(context));
  if (spy.isComplete()) complete();
  return {
    sectionsChanged: () => parts.sectionsChanged(),
    complete,
    destroy() {
      controller.abort();
      parts.destroy();
    },
  };
}

/** Attaches the toolbar and the controls with a button in it. */
function attachBar(context, parts) {
  const { messages, navigation, options, outline, signal, window } = context;
  const bar = parts.add(new Bar(context));
  const drawer = outline ? parts.add(new Drawer(context, bar)) : undefined;
  const find = options.find ? parts.add(new Find(context, bar)) : undefined;
  const bookmarks = options.bookmark ? parts.add(new Bookmarks(context, bar)) : undefined;
  if (options.textSize) parts.add(textSize(context, bar));
  const skeleton = options.skeleton ? parts.add(new Skeleton(context, bar)) : undefined;
  const quote = options.quote ? parts.add(new Quote(context, bar)) : undefined;
  if (options.print) bar.addAction('oration-print', messages.print).addEventListener('click', () => window.print(), { signal });
  if (options.legend) legend(context, bar);
  if (options.keys) {
    keys(context, bar, [
      ['j', messages.next, () => navigation.step(1)],
      ['k', messages.previous, () => navigation.step(-1)],
      ...(drawer ? [['o', messages.contents, () => drawer.showOutline()]] : []),
      ...(find ? [['f', messages.find, () => find.open()]] : []),
      ...(bookmarks ? [['b', messages.bookmark, () => bookmarks.toggle()]] : []),
      ...(skeleton ? [['s', messages.skeleton, () => skeleton.toggle()]] : []),
      ...(quote ? [['q', messages.quotation, () => quote.copyQuotation()], ['l', messages.link, () => quote.copyLink()]] : []),
      ['?', messages.help, () => bar.toggleMenu()],
    ]);
  }
  bar.finishMenu();
  return { drawer, bookmarks, quote };
}
