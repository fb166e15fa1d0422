// The references of notes, which are numbers → their accessible names, `Note 1`, and the note in a popover: a preview under a
// mouse, or when the user presses the reference.
import { closest, hasModifier } from './dom.js';
import { format } from './messages.js';
import { hasPopovers } from './popovers.js';

const REFERENCE = '.oration-noteref a';

/** Milliseconds for which the pointer rests on a reference before its note is shown, and is away before it is hidden. */
const REST_MS = 350;

/**
 * @param {import('./context.js').Context} context
 * @param {() => Promise<import('./popover.js').Popover | undefined>} load
 */
export function noteReferences(context, load) {
  const { article, messages, options, window } = context;
  const links = [...article.querySelectorAll(REFERENCE)];
  // The visible text remains part of the name, for users of speech input (WCAG 2.5.3).
  for (const link of links) link.setAttribute('aria-label', format(messages.note, { n: link.textContent.trim() }));
  if (options.controls.popovers && hasPopovers(window)) {
    opens(context, load);
    previews(context, load);
  }
  return {
    destroy() {
      for (const link of links) link.removeAttribute('aria-label');
    },
  };
}

const noteOf = ({ navigation }, link) => navigation.find(decodeURIComponent(link.getAttribute('href').slice(1)));

/** Opens the note of a reference that is pressed. If the popover cannot be loaded, the reference leads to the note. */
function opens(context, load) {
  const { article, navigation, signal } = context;
  // Before the navigation follows the link.
  article.addEventListener('click', async (event) => {
    const link = event.button === 0 && !hasModifier(event) && !event.defaultPrevented && closest(event, REFERENCE);
    const note = link && noteOf(context, link);
    if (!note) return;
    event.preventDefault();
    const popover = await load();
    if (popover) popover.showNote(link, note);
    else navigation.go(note.id);
  }, { capture: true, signal });
}

/** Shows a note while the pointer is on its reference or on the note, as long as the user presses nothing. */
function previews(context, load) {
  const { article, signal, window } = context;
  let timer;
  /** The preview that is shown. @type {import('./popover.js').Popover | undefined} */
  let shown;
  const later = (work) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(work, REST_MS);
  };
  const show = async (link) => {
    const note = noteOf(context, link);
    const popover = note && (await load());
    if (!popover || signal.aborted || !link.matches(':hover') || popover.isOpen()) return;
    popover.showNote(link, note, true);
    shown = popover;
  };
  const hide = () => {
    shown?.hidePreview();
    shown = undefined;
  };
  article.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const link = closest(event, REFERENCE);
    if (link) later(() => show(link));
    else if (closest(event, '.oration-popover')) window.clearTimeout(timer);
    else later(hide);
  }, { signal });
  article.addEventListener('pointerleave', () => later(hide), { signal });
  article.addEventListener('pointerdown', () => window.clearTimeout(timer), { capture: true, signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
}
