// The sections and blocks of a speech in two languages → pairs of those that correspond. What has no partner is kept.

/**
 * A section, with its number and what is in it, or another block.
 * @typedef {{ kind: string, number?: number, inside?: Item[] }} Item
 *
 * Items that correspond, or one without a partner; for two sections, also the pairs in them.
 * @typedef {{ one?: Item, other?: Item, inside?: Pair[] }} Pair
 */

/** The number of comparisons from which items are paired in order. */
const MOST = 4_000_000;

/**
 * Pairs items in the order in which both versions have them: sections of the same number, or without numbers by their order;
 * blocks between them, those of the same kind first.
 * @param {Item[]} ones
 * @param {Item[]} others
 * @returns {Pair[]}
 */
export function pairsOf(ones, others) {
  const width = others.length + 1;
  const isHuge = ones.length * others.length > MOST;
  const scores = isHuge ? undefined : scoresOf(ones, others, width);
  const pairs = [];
  let [at, beside] = [0, 0];
  while (at < ones.length && beside < others.length) {
    const [one, other] = [ones[at], others[beside]];
    const likeness = likenessOf(one, other);
    const here = at * width + beside;
    // The earliest of several ways that are as good.
    if (likeness > 0 && (isHuge || scores[here] === scores[here + width + 1] + likeness)) {
      pairs.push(one.inside && other.inside ? { one, other, inside: pairsOf(one.inside, other.inside) } : { one, other });
      at += 1;
      beside += 1;
    } else if (isHuge ? one.kind !== 'section' : scores[here] === scores[here + width]) {
      pairs.push({ one });
      at += 1;
    } else {
      pairs.push({ other });
      beside += 1;
    }
  }
  return [...pairs, ...ones.slice(at).map((one) => ({ one })), ...others.slice(beside).map((other) => ({ other }))];
}

/** The best sum of likenesses for the rest of both lists, from each place on. */
function scoresOf(ones, others, width) {
  const scores = new Uint32Array((ones.length + 1) * width);
  for (let at = ones.length - 1; at >= 0; at -= 1) {
    for (let beside = others.length - 1; beside >= 0; beside -= 1) {
      const here = at * width + beside;
      const likeness = likenessOf(ones[at], others[beside]);
      const paired = likeness > 0 ? scores[here + width + 1] + likeness : 0;
      scores[here] = Math.max(paired, scores[here + width], scores[here + 1]);
    }
  }
  return scores;
}

/** How much two items have in common; 0 if they cannot be a pair. */
function likenessOf(one, other) {
  const areSections = one.kind === 'section';
  if (areSections !== (other.kind === 'section')) return 0;
  if (!areSections) return one.kind === other.kind ? 2 : 1;
  if (one.number === undefined || other.number === undefined) return 4;
  return one.number === other.number ? 8 : 0;
}

const HAN = '〇一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';
const ROMAN = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** A letter, or a Roman numeral. */
const WORD = /(?<![a-z])([ivxlc]+|[a-z])(?![a-z])/;

const plain = (printed) => printed?.normalize('NFKC').toLowerCase() ?? '';

/**
 * The values of the numbers of siblings as printed. A single letter is a Roman numeral if a sibling has several, or if all are
 * and one is the first numeral.
 * @param {(string | undefined)[]} printed
 * @returns {(number | undefined)[]}
 */
export function numbersOf(printed) {
  const words = printed.map((one) => WORD.exec(plain(one))?.[0]).filter(Boolean);
  const isRoman = words.some((word) => word.length > 1) || (words.includes('i') && words.every((word) => /[ivxlc]/.test(word)));
  return printed.map((one) => numberOf(one, isRoman));
}

/**
 * The value of a number as printed: `（二）`, `II.`, `2.`, `第二章`, `b)`, `②`. Of `1.2`, that of its last part.
 * @param {string | undefined} printed
 * @param {boolean} isRoman whether a single letter can be a Roman numeral
 * @returns {number | undefined}
 */
function numberOf(printed, isRoman) {
  const text = plain(printed);
  const digits = text.match(/\d+/g);
  if (digits) return Number(digits.at(-1));
  const han = /[〇一二三四五六七八九十百零壹贰叁肆伍陆柒捌玖拾廿]+/.exec(text);
  if (han) return hanNumber(han[0]);
  const [word] = WORD.exec(text) ?? [];
  if (word === undefined) return undefined;
  return isRoman && /^[ivxlc]+$/.test(word) ? romanNumber(word) : word.charCodeAt(0) - 96;
}

function hanNumber(text) {
  let [sum, digit] = [0, 0];
  for (const character of text.replaceAll('廿', '二十').replaceAll('拾', '十')) {
    if (character === '十' || character === '百') {
      sum += (digit || 1) * (character === '十' ? 10 : 100);
      digit = 0;
    } else digit = Math.max(HAN.indexOf(character), FORMAL.indexOf(character));
  }
  return sum + digit;
}

function romanNumber(text) {
  const values = [...text].map((letter) => ROMAN[letter]);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
