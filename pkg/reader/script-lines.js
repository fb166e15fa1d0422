// The body of a speech → its lines in document order: spans of text, each with its kind, its language and its place in the page.

const SKIPPED =
  '.oration-own, .oration-bar, .oration-permalink, .oration-noteref, figure:not(.oration-quote), figcaption, caption, thead, rt, rp';
const INLINE = new Set(['SPAN', 'B', 'I', 'EM', 'STRONG', 'A', 'BDI', 'CODE', 'S', 'RUBY', 'TIME', 'MARK', 'SUP', 'SUB']);

/**
 * Text of a kind. It is that of a node from an offset, or words for an element that has none of its own.
 * @typedef {{ text: string, kind: string, lang: string, node?: Node, at?: number }} Span
 *
 * @typedef {object} Line
 * @property {'heading' | 'text' | 'silent' | 'speaker' | 'remark' | 'omission' | 'break' | 'row' | 'figure'} kind
 * @property {number} section the place of its section in the speech; -1 above the first
 * @property {Element} element it is in
 * @property {Span[]} spans
 *
 * How a part of the page that needs other words than its text is read: the text that is not read, and the spans of an element
 * in a line and the lines of a block, if they are not its text.
 * @typedef {object} Reading
 * @property {string} [skipped]
 * @property {(element: Element, lang: string) => Span[] | undefined} [inline]
 * @property {(element: Element, lang: string) => Pick<Line, 'kind' | 'spans'>[] | undefined} [block]
 */

/**
 * @param {Element} body
 * @param {string} lang
 * @param {Map<Element, number>} sections the place of each section, by its element
 * @param {Reading} [reading]
 * @returns {Generator<Line>}
 */
export function* linesOf(body, lang, sections, reading = {}) {
  const { skipped = SKIPPED, inline = asShown, block = asShown } = reading;
  let line = { kind: 'text', section: -1, element: body, spans: [] };
  function* flush(next) {
    if (line.spans.some(({ text }) => text.trim() !== '')) yield line;
    line = { kind: 'text', section: -1, element: body, ...next, spans: [] };
  }
  function* visit(node, state) {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) line.spans.push({ text: child.data, kind: state.span, lang: state.lang, node: child, at: 0 });
      if (child.nodeType !== 1 || child.matches(skipped)) continue;
      const inside = { ...state, lang: child.lang || state.lang };
      if (INLINE.has(child.tagName)) yield* visitInline(child, inside);
      else yield* visitBlock(child, inside);
    }
  }
  function* visitInline(element, state) {
    const own = inline(element, state.lang);
    if (own) line.spans.push(...own);
    else yield* visit(element, { ...state, span: spanKind(element) ?? state.span });
  }
  function* visitBlock(element, state) {
    const section = sections.get(element) ?? state.section;
    const kind = blockKind(element) ?? state.kind;
    yield* flush({ kind, section, element });
    const own = block(element, state.lang);
    if (own) for (const one of own) yield { section, element, ...one };
    else if (element.tagName === 'HR') yield { kind: 'break', section, element, spans: [] };
    else if (kind === 'omission') yield { kind, section, element, spans: [{ text: labelOf(element), kind: 'text', lang: state.lang }] };
    else yield* visit(element, { ...state, kind, section });
    yield* flush({ kind: state.kind, section: state.section, element: element.parentElement });
  }
  yield* visit(body, { kind: 'text', span: 'text', section: -1, lang });
  yield* flush();
}

const asShown = () => undefined;

/** The kind of text in an inline element, if it has one of its own. */
export function spanKind(element) {
  if (element.matches('.oration-mask:not([data-filled])')) return 'mask';
  if (element.matches('.oration-gap')) return 'gap';
  return element.matches('.oration-remark') ? 'remark' : undefined;
}

function blockKind(element) {
  if (element.matches('.oration-heading')) return element.parentElement.closest('.oration-section')?.dataset.state === 'omitted' ? 'silent' : 'heading';
  if (element.matches('.oration-omission')) return 'omission';
  if (element.matches('.oration-remark')) return 'remark';
  return element.matches('.oration-turn-speaker') ? 'speaker' : undefined;
}

/** What an omission says, without buttons. */
const labelOf = (element) => [...element.childNodes].filter((node) => node.nodeType === 3 || (node.nodeType === 1 && !node.matches('.oration-own, button'))).map((node) => node.textContent.trim()).filter(Boolean).join(' ');

/** Whether a span is spoken: gaps and remarks are not. */
export const isSaid = ({ kind }) => kind === 'text' || kind === 'mask';

/**
 * Spans → those of each sentence of what is said in them. Gaps and remarks belong to what is before them. A sentence is cut
 * when it is asked for, because a paragraph can have ten thousand.
 * @param {Span[]} spans
 * @param {Iterator<string>} sentences
 * @returns {Generator<Span[]>}
 */
export function* cut(spans, sentences) {
  let part = [];
  let left = sentences.next().value?.length ?? 0;
  for (const span of spans) {
    if (!isSaid(span)) {
      part.push(span);
      continue;
    }
    for (let passed = 0; passed < span.text.length; ) {
      if (left === 0) {
        yield part;
        part = [];
        left = sentences.next().value?.length ?? span.text.length - passed;
      }
      const taken = span.text.slice(passed, passed + left);
      part.push({ ...span, text: taken, ...(span.at === undefined ? {} : { at: span.at + passed }) });
      left -= taken.length;
      passed += taken.length;
    }
  }
  yield part;
}

/** Each item, and whether it is the last. @template T @param {Iterable<T>} items @returns {Generator<[T, boolean]>} */
export function* withLast(items) {
  let held;
  for (const item of items) {
    if (held) yield [held[0], false];
    held = [item];
  }
  if (held) yield [held[0], true];
}
