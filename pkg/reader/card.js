// A quotation → a picture of it, for the share sheet of the system or as a download.
//
// The text is drawn on a canvas: a Content Security Policy can forbid pictures of a page, but not drawing.
import { canShare, make } from './dom.js';
import { breakLines, cutLines } from './line-breaks.js';

const WIDTH = 1200;
const LEAST_HEIGHT = 630;
const PADDING = 96;
const INNER = WIDTH - 2 * PADDING;

/** The sizes of the passage, and the height above which it gets a smaller one, or is cut. */
const SIZES = [60, 52, 46, 40, 36, 32];
const TALL = 1200;
const TALLEST = 2400;

/** How long the download may take to begin. */
const KEEP_MS = 60_000;

/**
 * @typedef {object} Quotation
 * @property {[string, string]} marks the quotation marks
 * @property {string} passage without them, each paragraph on a line
 * @property {string} [speaker]
 * @property {string} [title]
 * @property {string} details the title, the occasion and the date
 * @property {string} url of the page
 * @property {string} lang
 */

/** A style of text: its size, font, line height, opacity and weight. */
const style = (size, font, leading, alpha = 1, weight = 400) => ({ size, font: `${weight} ${size}px ${font}`, height: Math.round(size * leading), alpha });

/** Whether the share sheet of the system takes pictures. @param {Window & typeof globalThis} window */
const canSharePictures = (window) =>
  canShare(window) && Boolean(window.navigator.canShare?.({ files: [new window.File([], 'a.png', { type: 'image/png' })] }));

export class Card {
  #context;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    this.#context = context;
  }

  /** Opens the share sheet of the system with the picture or, without one, saves it. @param {Quotation} quotation */
  async deliver(quotation) {
    const { messages, notify, signal, window } = this.#context;
    const blob = await this.#picture(quotation);
    if (signal.aborted) return;
    if (!blob) return notify(messages.notDrawn);
    const file = new window.File([blob], nameOf(quotation), { type: 'image/png' });
    if (!canSharePictures(window)) return this.#save(file);
    try {
      await window.navigator.share({ files: [file] });
    } catch (error) {
      // The user may close the sheet. Some browsers refuse if loading took long after the press.
      if (error.name === 'AbortError' || signal.aborted) return;
      if (error.name === 'NotAllowedError') this.#save(file);
      else notify(messages.notShared);
    }
  }

  #save(file) {
    const { document, messages, notify, window } = this.#context;
    const href = window.URL.createObjectURL(file);
    make(document, 'a', { href, download: file.name }).click();
    window.setTimeout(() => window.URL.revokeObjectURL(href), KEEP_MS);
    notify(`${messages.imageSaved}: ${file.name}`);
  }

  /** @returns {Promise<Blob | null>} */
  #picture(quotation) {
    const canvas = make(this.#context.document, 'canvas');
    const context = canvas.getContext('2d');
    return new Promise((done) => {
      try {
        draw(canvas, context, quotation, this.#appearance());
        canvas.toBlob(done, 'image/png');
      } catch {
        done(null);
      }
    });
  }

  /** The colours and fonts of the page, and the direction of the text. */
  #appearance() {
    const { article, body, window } = this.#context;
    const styleOf = (element) => window.getComputedStyle(element);
    const bar = article.querySelector('.oration-bar');
    const text = body.querySelector('p:not(.oration-bar *)') ?? body;
    return {
      ink: styleOf(body).color,
      paper: styleOf(bar).backgroundColor,
      accent: styleOf(bar.querySelector('.oration-quote-tools') ?? bar).color,
      text: styleOf(text).fontFamily,
      ui: styleOf(bar).fontFamily,
      leading: Math.max(1.4, Math.min(1.7, parseFloat(styleOf(text).lineHeight) / parseFloat(styleOf(text).fontSize) || 1.5)),
      dir: styleOf(text).direction,
    };
  }
}

/** Draws a quotation, on a canvas as high as it needs. */
function draw(canvas, context, quotation, { ink, paper, accent, text, ui, leading, dir }) {
  const { marks, passage, speaker, details, url, lang } = quotation;
  const measure = (font) => (line) => {
    context.font = font;
    return context.measureText(line).width;
  };
  const broken = (words, { font }) => (words ? breakLines(words, { width: INNER, lang, measure: measure(font) }) : []);
  const [name, about, link] = [style(34, ui, 1.5, 1, 700), style(28, ui, 1.5, 0.75), style(24, ui, 1.5, 0.75)];
  const below = [
    ...broken(speaker, name).map((line) => ({ line, ...name })),
    ...broken(details, about).map((line) => ({ line, ...about })),
    { line: shortened(shownUrl(url), INNER, measure(link.font)), ...link, dir: 'ltr', before: 24 },
  ];
  const heightOf = (rows) => rows.reduce((sum, { height, before = 0 }) => sum + height + before, 0);
  const rest = 2 * PADDING + 84 + heightOf(below);
  const quoted = marks[0] + passage + marks[1];
  const laidOut = (size) => {
    const own = style(size, text, leading);
    return { own, lines: broken(quoted, own) };
  };
  const fits = ({ own, lines }) => rest + lines.length * own.height <= TALL;
  const { own, lines } = first(SIZES, laidOut, fits);
  const most = Math.max(1, Math.floor((TALLEST - rest) / own.height));
  const shown = cutLines(lines, most, { end: marks[1], width: INNER, measure: measure(own.font) }).map((line) => ({ line, ...own }));

  canvas.lang = lang;
  canvas.width = WIDTH;
  canvas.height = Math.max(LEAST_HEIGHT, rest + heightOf(shown));
  if ('lang' in context) context.lang = lang;
  context.fillStyle = paper;
  context.fillRect(0, 0, WIDTH, canvas.height);
  context.textBaseline = 'middle';
  write(context, shown, { ink, dir, top: PADDING + (canvas.height - rest - heightOf(shown)) / 2 });
  const source = canvas.height - PADDING - heightOf(below);
  context.fillStyle = accent;
  context.fillRect(dir === 'rtl' ? WIDTH - PADDING - 72 : PADDING, source - 32, 72, 4);
  write(context, below, { ink, dir, top: source });
}

/** Writes lines below each other. A line with a direction of its own is at the same side. */
function write(context, rows, { ink, dir, top }) {
  let y = top;
  const isRight = dir === 'rtl';
  context.fillStyle = ink;
  context.textAlign = isRight ? 'right' : 'left';
  for (const { line, font, height, alpha, before = 0, dir: own = dir } of rows) {
    y += before;
    context.font = font;
    context.direction = own;
    context.globalAlpha = alpha;
    context.fillText(line, isRight ? WIDTH - PADDING : PADDING, y + height / 2);
    y += height;
  }
  context.globalAlpha = 1;
}

/** The first result that fits, or the last. */
function first(values, make, fits) {
  let made;
  for (const value of values) {
    made = make(value);
    if (fits(made)) break;
  }
  return made;
}

/** A URL as people write it. Control characters stay encoded, because they could change the order of others. */
function shownUrl(url) {
  const { host, pathname, search } = new URL(url);
  const path = pathname.replace(/\/$/, '') + search;
  try {
    const decoded = decodeURI(path);
    return host + (/\p{C}/u.test(decoded) ? path : decoded);
  } catch {
    return host + path;
  }
}

/** A line without characters from its middle, if it is too long. */
function shortened(line, width, measure) {
  const characters = [...line];
  const cut = (kept) => `${characters.slice(0, kept - Math.floor(kept / 3)).join('')}…${characters.slice(-Math.floor(kept / 3)).join('')}`;
  let kept = characters.length;
  if (measure(line) <= width) return line;
  while (kept > 6 && measure(cut(kept)) > width) kept -= 1;
  return cut(kept);
}

/** The name of the file: the speaker and the title, without what names of files cannot have. */
function nameOf({ speaker, title, details }) {
  const words = [speaker, title ?? details].filter(Boolean).join(' ').replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '');
  return `${[...words].slice(0, 80).join('').replace(/-$/, '') || 'quotation'}.png`;
}
