// A speech in a page → its utterances: what is said of it, sentence by sentence, each with its place in the page.
import { rangeOf } from './ranges.js';
import { cut, isSaid, linesOf, spanKind, withLast } from './script-lines.js';
import { sentences } from './sentences.js';

/**
 * A sentence, or words that stand for a part without text.
 * @typedef {object} Utterance
 * @property {'title' | 'heading' | 'text' | 'speaker' | 'remark' | 'omission' | 'row' | 'figure'} kind
 * @property {string} text
 * @property {string} lang
 * @property {import('./script-lines.js').Span[]} spans together they are the text
 * @property {number} section the place of its section; -1 above the first
 * @property {Element} element it is in
 * @property {number} pause after it, in milliseconds
 *
 * What is said of that which is not text. @typedef {Record<'masks' | 'gaps' | 'omissions' | 'remarks' | 'tables' | 'figures', boolean>} Said
 */

const SKIPPED = '.oration-own, .oration-bar, .oration-permalink, .oration-noteref, .oration-other, figcaption, caption, thead, rt, rp';

/** Silence after an utterance, in milliseconds, beside that of the voice. */
const PAUSES = { title: 900, heading: 600, silent: 300, speaker: 150, remark: 300, omission: 400, row: 200, figure: 300, sentence: 0, paragraph: 350, break: 900 };

const hasWords = (text) => /[\p{L}\p{N}]/u.test(text);

/**
 * @param {Pick<import('./context.js').Context, 'article' | 'body'>} context
 * @param {Map<Element, number>} sections the place of each section, by its element
 * @param {ReturnType<typeof import('./aloud-words.js').aloudWords>} words in the language of the speech
 * @param {Said} said
 * @returns {Generator<Utterance>}
 */
export function* utterancesOf({ article, body }, sections, words, said) {
  const lang = languageOf(article);
  const reading = readingOf(words, said);
  const title = article.querySelector('.oration-title');
  if (title && !body.contains(title)) {
    const spans = spansIn(title, lang, reading);
    if (hasWords(textOf(spans))) yield utterance({ kind: 'title', section: -1, element: title }, spans, lang, PAUSES.title);
  }
  let last;
  for (const line of linesOf(body, lang, sections, reading)) {
    if (line.kind === 'break' && last) last.pause = PAUSES.break;
    for (const next of ofLine(line, lang, said)) {
      if (last) yield last;
      last = next;
    }
  }
  if (last) yield last;
}

/** The language of a speech or, if it has none, of the page; else a guess. @param {HTMLElement} article */
export function languageOf(article) {
  const known = article.lang || article.closest('[lang]')?.lang;
  if (known) return known;
  const script = Object.keys(SCRIPTS).find((name) => new RegExp(`\\p{Script=${name}}{2}`, 'u').test(article.textContent.slice(0, 5000)));
  return script ? SCRIPTS[script] : 'en';
}

/** Kana comes first, because Japanese has Chinese characters, too. */
const SCRIPTS = { Hiragana: 'ja', Han: 'zh', Hangul: 'ko', Arabic: 'ar', Cyrillic: 'ru' };

function* ofLine(line, lang, said) {
  if (line.kind === 'text') yield* ofText(line, lang, said);
  else if (line.kind === 'break' || (line.kind === 'omission' && !said.omissions) || (line.kind === 'remark' && !said.remarks)) return;
  else {
    const kind = line.kind === 'silent' ? 'heading' : line.kind;
    const spans = line.spans.map((span) => (span.kind === 'remark' ? { ...span, kind: 'text' } : span)).filter(isSaid);
    if (hasWords(textOf(spans))) yield utterance({ ...line, kind }, spans, spans.find(({ text }) => hasWords(text)).lang || lang, PAUSES[line.kind]);
  }
}

/** The sentences of a line, each followed by the remarks in it. */
function* ofText(line, lang, said) {
  const own = textOf(line.spans.filter(isSaid));
  for (const [part, isLast] of withLast(cut(line.spans, sentences(own, lang)))) {
    const spans = part.filter(isSaid);
    const pause = isLast ? PAUSES.paragraph : PAUSES.sentence;
    if (hasWords(textOf(spans))) yield utterance(line, spans, ownLang(spans, lang), pause);
    if (!said.remarks) continue;
    for (const span of part) if (span.kind === 'remark' && hasWords(span.text)) yield utterance({ ...line, kind: 'remark' }, [span], span.lang || lang, PAUSES.remark);
  }
}

/** The language of a sentence: that of the speech, unless all of it is in another. */
function ownLang(spans, lang) {
  const langs = new Set(spans.filter(({ text }) => hasWords(text)).map((span) => span.lang));
  return langs.size === 1 ? [...langs][0] || lang : lang;
}

const textOf = (spans) => spans.map(({ text }) => text).join('');

const utterance = ({ element, kind, section }, spans, lang, pause) => ({ kind, text: textOf(spans), lang, spans, section, element, pause });

/** How the parts of a speech that have no text of their own are read. */
function readingOf(words, said) {
  const reading = {
    skipped: SKIPPED,
    inline(element, lang) {
      const kind = spanKind(element);
      if (kind !== 'mask' && kind !== 'gap') return undefined;
      if (!said[`${kind}s`]) return [];
      const text = kind === 'mask' ? words.mask(element) : words.gap(element);
      return [{ text, kind: 'mask', lang, node: element }];
    },
    block(element, lang) {
      if (element.matches('.oration-omission')) return omission(element, lang);
      if (element.matches('figure:not(.oration-quote)')) return said.figures ? figure(element, lang, reading, words) : [];
      if (element.tagName === 'TABLE') return said.tables ? rows(element, lang, reading, words) : [];
      return undefined;
    },
  };
  return reading;
}

/** The spans in an element, all in one line. */
const spansIn = (element, lang, reading) => [...linesOf(element, lang, new Map(), reading)].flatMap(({ spans }) => spans);

/** Words that stand for a part of the page. */
const phrase = (text, lang, node) => ({ text, kind: 'mask', lang, node });

/** What an omission says in its first line, and its reason. */
function omission(element, lang) {
  const first = element.firstElementChild;
  const parts = [first, element.querySelector(':scope > .oration-reason')].filter((part) => part?.textContent.trim());
  return parts.map((part) => ({ kind: 'omission', spans: [phrase(part.textContent.trim(), part.lang || lang, part)] }));
}

const FILE = /^\S+\.\w{2,5}$/;

/** A picture: its description and its caption. */
function figure(element, lang, reading, { ofFigure }) {
  const picture = element.querySelector('img, a');
  const description = (picture?.alt ?? picture?.textContent ?? '').trim();
  const caption = element.querySelector('figcaption');
  const lines = [];
  if (description && !FILE.test(description) && description !== caption?.textContent.trim()) lines.push({ kind: 'figure', spans: [phrase(ofFigure(description), lang, picture)] });
  if (caption) lines.push({ kind: 'figure', spans: spansIn(caption, caption.lang || lang, reading) });
  return lines;
}

/** The rows of a table: each cell after the first with the head of its column. */
function rows(table, lang, reading, { separator, colon }) {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent.trim());
  const lines = table.caption ? [{ kind: 'row', spans: spansIn(table.caption, lang, reading) }] : [];
  for (const row of table.rows) {
    if (row.parentElement === table.tHead) continue;
    const cells = [...row.cells];
    const spans = cells.flatMap((cell, at) => {
      const head = at > 0 && heads.length === cells.length && heads[at] ? `${heads[at]}${colon}` : '';
      const before = (at > 0 ? separator : '') + head;
      return [...(before ? [phrase(before, lang)] : []), ...spansIn(cell, cell.lang || lang, reading)];
    });
    if (hasWords(textOf(spans))) lines.push({ kind: 'row', spans });
  }
  return lines;
}

/**
 * The part of the page for a part of the text of an utterance; without the spaces around it.
 * @param {Utterance} utterance
 * @param {number} [from]
 * @param {number} [to]
 * @returns {Range | undefined} undefined if it is not in the page any more
 */
export function placeOf({ spans, text }, from = 0, to = text.length) {
  const inside = text.slice(from, to);
  const first = from + inside.length - inside.trimStart().length;
  const end = to - (inside.length - inside.trimEnd().length);
  let passed = 0;
  let [start, last] = [];
  for (const span of spans) {
    const [here, next] = [passed, passed + span.text.length];
    passed = next;
    if (!span.node?.isConnected || next <= first || here >= end) continue;
    const own = span.at !== undefined;
    // The text of the node may have changed.
    const offset = (position) => Math.min(span.node.length, span.at + position - here);
    start ??= own ? [span.node, offset(Math.max(first, here))] : [span.node, 0];
    last = own ? [span.node, offset(Math.min(end, next))] : [span.node, span.node.childNodes.length];
  }
  return start && rangeOf({ startContainer: start[0], startOffset: start[1], endContainer: last[0], endOffset: last[1] });
}
