// Attributes and text → elements that a reader adds to the page.
import { task } from './frames.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The icons of the buttons: SVG paths in a view box of 24 × 24. */
export const icons = {
  contents: 'M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11',
  back: 'M6 15l6-6 6 6',
  on: 'M6 9l6 6 6-6',
  find: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L20 20',
  bookmark: 'M7 4h10v16l-5-4-5 4z',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  close: 'M6 6l12 12M18 6L6 18',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  open: 'M9 6l6 6-6 6',
};

/**
 * @param {Document} document
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {...(Node | string)} children
 */
export function make(document, name, attributes = {}, ...children) {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  element.append(...children);
  return element;
}

/** A button with an icon and an accessible name. */
export const iconButton = (document, className, name, path) =>
  make(document, 'button', { type: 'button', class: className, 'aria-label': name, title: name }, icon(document, path));

/** A button with text. */
export const textButton = (document, className, text) => make(document, 'button', { type: 'button', class: className }, text);

export function icon(document, path) {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { class: 'oration-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** The element that an event happened in, or its nearest ancestor that matches a selector. */
export const closest = (event, selector) => event.target?.closest?.(selector);

/** Whether an event is a key press or click for the browser itself, such as opening a link in a new tab. */
export const hasModifier = (event) => event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

/** Whether the system has a share sheet that people use: on phones and tablets. @param {Window} window */
export const canShare = (window) => Boolean(window.navigator.share) && window.matchMedia('(pointer: coarse)').matches;

/** Work for the next frame, done once even if requested several times. Nothing is done once the signal is aborted. */
export function frameOf(window, signal, work) {
  let requested;
  signal.addEventListener('abort', () => requested !== undefined && window.cancelAnimationFrame(requested), { once: true });
  return () => {
    if (signal.aborted) return;
    requested ??= window.requestAnimationFrame(() => {
      requested = undefined;
      work();
    });
  };
}

/**
 * Calls back after an element has changed its size, until the signal is aborted: once the frame is painted, so that layout is
 * up to date, and changes of the size do not raise a ResizeObserver loop error.
 */
export function observeSize(window, signal, element, work) {
  if (!window.ResizeObserver) return;
  let isPlanned = false;
  const run = () => {
    isPlanned = false;
    if (!signal.aborted) work();
  };
  const observer = new window.ResizeObserver(() => {
    if (!isPlanned) task().then(run);
    isPlanned = true;
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** The descendant with an id, found even if another element of the page has the same id. */
export function findById(root, id) {
  const scope = root.getRootNode();
  const first = scope.getElementById?.(id);
  if (first && root.contains(first)) return first;
  if (!first && scope.getElementById) return null;
  return [...root.querySelectorAll('[id]')].find((element) => element.id === id);
}
