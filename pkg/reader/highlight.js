// Ranges of the page → highlights, by the CSS Custom Highlight API or, without it, as boxes over the text.
import { make, observeSize } from './dom.js';
import { addSheet } from './sheets.js';
import css from './styles/highlight.js';
import { rangeOf } from './ranges.js';

/** The maximum number of ranges with boxes. */
const MAX_BOXES = 300;

/** The highlight above all others: that of the current match. */
const CURRENT = 'oration-find-current';

/**
 * Highlights with one name. Several readers of a page share the name, each with its own ranges.
 * @param {import('./context.js').Context} context
 * @param {string} name
 * @returns {{ set: (ends: (Range | StaticRangeInit)[]) => void }}
 */
export function highlight(context, name) {
  return context.window.CSS?.highlights ? registered(context, name) : boxes(context, name);
}

function registered(context, name) {
  const { CSS, Highlight, Range, StaticRange } = context.window;
  let shown = [];
  let isStyled = false;
  return {
    set(ends) {
      const ranges = ends.map((one) => (one instanceof Range ? one : new StaticRange(one)));
      if (ranges.length === 0 && shown.length === 0) return;
      if (!isStyled) addSheet(context, css);
      isStyled = true;
      const marks = CSS.highlights.get(name) ?? new Highlight();
      // Among highlights of the same priority, the one registered last is on top.
      marks.priority = Number(name === CURRENT);
      for (const range of shown) marks.delete(range);
      for (const range of ranges) marks.add(range);
      CSS.highlights.set(name, marks);
      shown = ranges;
    },
  };
}

function boxes(context, name) {
  const { body, document, signal, window } = context;
  addSheet(context, css);
  let shown = [];
  let drawn;
  const draw = () => {
    drawn?.remove();
    drawn = undefined;
    if (shown.length === 0) return;
    drawn = make(document, 'div', { class: 'oration-boxes', 'data-of': name, 'aria-hidden': 'true' });
    body.append(drawn);
    const origin = drawn.getBoundingClientRect();
    for (const { left, top, width, height } of shown.flatMap((ends) => [...rangeOf(ends).getClientRects()])) {
      const line = make(document, 'mark');
      const box = { left: left - origin.left, top: top - origin.top, width, height };
      for (const [property, pixels] of Object.entries(box)) line.style.setProperty(property, `${Math.round(pixels)}px`);
      drawn.append(line);
    }
  };
  observeSize(window, signal, body, draw);
  return {
    set(ends) {
      shown = ends.slice(0, MAX_BOXES);
      draw();
    },
  };
}
