// The key-points view: only headings and the key points of paragraphs; each section can be expanded in place.
import { iconButton, icons, make, textButton } from './dom.js';
import { format } from './messages.js';
import { headingOf, sectionName } from './sections.js';
import { addSheet } from './sheets.js';
import { store } from './storage.js';
import css from './styles/skeleton.js';

/** The blocks of a section that the view hides. */
const BLOCKS =
  ':scope > :not(.oration-section, .oration-heading, .oration-permalink, .oration-runin, [data-state=omitted] > *), ' +
  ':scope > .oration-runin > p';

/**
 * A section of which only the key points are shown.
 * @typedef {{ button: HTMLElement, points: HTMLElement, blocks: HTMLElement[] }} Folded
 */

export class Skeleton {
  #context;
  /** @type {Folded[]} */
  #folded = [];
  /** The place where the view was entered, and the section that was current. */
  #left;
  /** Says that the view is on, at the bottom edge, with a button that leaves it. */
  #strip;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    const { article, body, document, messages, signal } = context;
    this.#context = context;
    addSheet(context, css);
    const all = textButton(document, 'oration-everything', messages.showAll);
    all.addEventListener('click', () => this.toggle(), { signal });
    this.#strip = make(document, 'div', { class: 'oration-points-strip' }, messages.skeleton, all);
    article.addEventListener('oration-outline', () => this.complete(), { signal });
    body.addEventListener('click', ({ target }) => {
      const folded = this.#folded.find(({ button }) => button.contains(target));
      if (folded) setOpen(folded, !isOpen(folded));
    }, { signal });
    body.addEventListener('beforematch', ({ target }) => {
      const folded = this.#folded.find(({ blocks }) => blocks.includes(target));
      if (folded) setOpen(folded, true);
    }, { signal });
  }

  /** Enters or leaves the view. Who leaves it in the section where it was entered is at the same words again. */
  toggle() {
    const { announce, body, edge, messages, spy } = this.#context;
    const { current, place } = spy;
    const on = this.#folded.length === 0;
    const left = this.#left;
    // Above the first section, others are current at the end of the page, which is short in the view.
    const isBack = left?.place && (left.section ? left.section === current : isInView(left.place));
    this.#left = on ? { section: current, place } : undefined;
    if (on) this.#folded = this.#fold();
    else this.#unfold();
    // For the stylesheet, because `:has()` would search the whole body after each change.
    const isOn = body.toggleAttribute('data-points', this.#folded.length > 0);
    if (isOn) edge.append(this.#strip);
    else this.#strip.remove();
    store(this.#context, 'points', isOn ? 'on' : '');
    announce(isOn ? messages.pointsOn : messages.pointsOff);
    if (current) {
      spy.hold(current);
      spy.pin(current);
    }
    if (!current && on && place) spy.goTo(place);
    if (isBack) spy.goTo(left.place);
    spy.schedule();
  }

  #fold() {
    const { document, messages, spy } = this.#context;
    return spy.sections.all.flatMap((section) => {
      const heading = headingOf(section.element);
      const blocks = heading ? [...section.element.querySelectorAll(BLOCKS)] : [];
      if (blocks.length === 0) return [];
      const name = format(messages.openSection, { name: sectionName(section) });
      const button = iconButton(document, 'oration-unfold oration-own', name, icons.open);
      heading.before(button);
      const points = pointsOf(document, blocks);
      if (points.hasChildNodes()) blocks[0].before(points);
      const folded = { button, points, blocks };
      setOpen(folded, false);
      return [folded];
    });
  }

  #unfold() {
    for (const folded of this.#folded) {
      setOpen(folded, true);
      folded.button.remove();
      folded.points.remove();
    }
    this.#folded = [];
  }

  /** Enters the view again after the speech has grown. */
  complete() {
    if (this.#folded.length === 0) return;
    this.toggle();
    this.toggle();
  }

  destroy() {
    this.#unfold();
    this.#strip.remove();
    this.#context.body.removeAttribute('data-points');
  }
}

/** Whether the block of a place is in view. @param {import('./place.js').Place} place */
function isInView({ block }) {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < block.ownerDocument.defaultView.innerHeight;
}

/** The key points of some blocks, as a list. */
function pointsOf(document, blocks) {
  const points = blocks.flatMap((block) => [...block.querySelectorAll('.oration-point')]);
  const items = points.map((point) => make(document, 'li', {}, point.textContent));
  return make(document, 'ul', { class: 'oration-points oration-own' }, ...items);
}

const isOpen = ({ blocks }) => blocks.every((block) => !block.hasAttribute('hidden'));

function setOpen({ button, points, blocks }, open) {
  for (const block of blocks) {
    if (open) block.removeAttribute('hidden');
    else block.setAttribute('hidden', 'until-found');
  }
  points.hidden = open;
  button.setAttribute('aria-expanded', String(open));
}
