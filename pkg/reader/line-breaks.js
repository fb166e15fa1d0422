// A text and a width → its lines, broken where its language allows.

/** Characters between which a line can be broken anywhere. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** Scripts without spaces, in which only a dictionary knows where words end. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What cannot begin a line, and what cannot end one (clreq, jlreq). */
const NOT_FIRST = /^[\p{Pe}\p{Pf}!,.:;?%‰·…—～、。，．：；！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/** Hyphens and dashes in words. */
const HYPHEN = /[-‐–—]$/;

const graphemesOf = (text) => [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];

/** The positions at which words of scripts without spaces end. */
function wordEnds(text, lang) {
  if (!UNSPACED.test(text)) return new Set();
  return new Set([...new Intl.Segmenter(lang || undefined, { granularity: 'word' }).segment(text)].map(({ index }) => index));
}

/**
 * The parts of a line of text within which it cannot be broken. Spaces belong to the part before them.
 * @param {string} text
 * @param {string} lang
 * @returns {string[]}
 */
export function unbreakable(text, lang) {
  const ends = wordEnds(text, lang);
  const canBreak = (before, after, at) => {
    if (/\s$/.test(before)) return true;
    if (/^\s/.test(after) || NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
    if (IDEOGRAPH.test(before) || IDEOGRAPH.test(after)) return true;
    if (UNSPACED.test(before) && UNSPACED.test(after)) return ends.has(at);
    return HYPHEN.test(before) && /^\p{L}/u.test(after);
  };
  const parts = [];
  let before = '';
  for (const { segment, index } of graphemesOf(text)) {
    if (parts.length === 0 || canBreak(before, segment, index)) parts.push(segment);
    else parts[parts.length - 1] += segment;
    before = segment;
  }
  return parts;
}

/**
 * @param {string} text each paragraph on a line
 * @param {{ width: number, lang: string, measure: (text: string) => number }} how
 * @returns {string[]}
 */
export function breakLines(text, { width, lang, measure }) {
  const fits = (line) => measure(line.trimEnd()) <= width;
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    const add = (part) => {
      const last = lines.length - 1;
      if (lines[last] === '' || fits(lines[last] + part)) lines[last] += part;
      else lines.push(part);
    };
    for (const part of unbreakable(paragraph, lang)) {
      if (fits(part)) add(part);
      else for (const { segment } of graphemesOf(part)) add(segment);
    }
    return lines.map((line) => line.trimEnd());
  });
}

/**
 * The first lines of a text that is too long, the last of which ends with an ellipsis and `end`.
 * @param {string[]} lines
 * @param {number} most
 * @param {{ end: string, width: number, measure: (text: string) => number }} how
 * @returns {string[]}
 */
export function cutLines(lines, most, { end, width, measure }) {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = graphemesOf(kept[most - 1]).map(({ segment }) => segment);
  const line = () => `${last.join('').trimEnd()}…${end}`;
  while (last.length > 0 && measure(line()) > width) last.pop();
  return [...kept.slice(0, -1), line()];
}
