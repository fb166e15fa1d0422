// A passage or a speech → a quotation or a citation, in the conventions of its language or of a style.

/**
 * How a language quotes: its quotation marks, the marks around a title, and what is before the source and between its parts.
 * @typedef {{ quote: [string, string], title: [string, string], dash: string, comma: string }} Conventions
 */

/** By language, the most specific tag first. @type {[RegExp, Conventions][]} */
const conventions = [
  [/^(zh|yue)\b.*\b(hant|tw|hk|mo)\b|^yue(?!.*hans)/i, { quote: ['「', '」'], title: ['《', '》'], dash: '——', comma: '，' }],
  [/^(zh|yue|cmn)\b/i, { quote: ['“', '”'], title: ['《', '》'], dash: '——', comma: '，' }],
  [/^ja\b/i, { quote: ['「', '」'], title: ['『', '』'], dash: '――', comma: '、' }],
  [/^ko\b/i, { quote: ['“', '”'], title: ['《', '》'], dash: '― ', comma: ', ' }],
  [/^fr\b/i, { quote: ['«\u202f', '\u202f»'], title: ['«\u202f', '\u202f»'], dash: '— ', comma: ', ' }],
  [/^(es|it|pt|ru|uk|el|ca)\b/i, { quote: ['«', '»'], title: ['«', '»'], dash: '— ', comma: ', ' }],
  [/^(de|cs|sk|bg)\b/i, { quote: ['„', '“'], title: ['„', '“'], dash: '— ', comma: ', ' }],
  [/^(ar|ug|ur|fa)\b/i, { quote: ['«', '»'], title: ['«', '»'], dash: '— ', comma: '، ' }],
];
const others = { quote: ['“', '”'], title: ['', ''], dash: '— ', comma: ', ' };

const conventionsOf = (lang) => conventions.find(([tag]) => tag.test(lang))?.[1] ?? others;

const isHan = (lang) => /^(zh|yue|cmn|ja)\b/i.test(lang);

const known = (parts) => parts.filter((part) => part !== undefined && part !== '');

/** By the mark that opens a quotation, the marks of a quotation in it. */
const inner = { '“': ['‘', '’'], '„': ['‚', '‘'], '«': ['“', '”'], '「': ['『', '』'] };

/**
 * A passage in quotation marks. Quotations in it get those of the second level. In English and Chinese, each paragraph opens
 * the quotation again.
 * @param {string} passage
 * @param {[string, string]} marks
 * @param {string} lang
 */
function quoted(passage, [open, close], lang) {
  const [first, last] = inner[open.trim()];
  const text = passage.replace(new RegExp(`${open.trim()}[\\u00a0\\u202f]?`, 'g'), first).replace(new RegExp(`[\\u00a0\\u202f]?${close.trim()}`, 'g'), last);
  const again = /^(zh|yue|cmn|en)\b/i.test(lang) ? open : '';
  return open + text.replaceAll('\n', `\n${again}`).replaceAll('\0', '\n') + close;
}

/**
 * A quotation with its source and URL.
 * @param {string} passage each paragraph on a line; U+0000 is between lines of a paragraph
 * @param {import('./source.js').Source} source
 * @param {{ section?: string, url: string }} where
 */
export function quotationOf(passage, { speaker, title, occasion, date, lang }, { section, url }) {
  const { quote, title: marks, dash, comma } = conventionsOf(lang);
  const named = title && marks[0] + title + marks[1];
  return `${quoted(passage, quote, lang)}\n${dash}${known([speaker, named, occasion, date, section]).join(comma)}\n${url}`;
}

/**
 * The same in Markdown: a block quotation, and a link to the passage.
 * @type {typeof quotationOf}
 */
export function markdownQuotation(passage, { speaker, title, occasion, date, lang }, { section, url }) {
  const { title: marks, dash, comma } = conventionsOf(lang);
  const named = title && marks[0] + title + marks[1];
  const escaped = (text) => text.replace(/[\\`*_[\]<&]/g, '\\$&');
  const lines = passage.split('\n').map((line) => `> ${escaped(line).replace(/^(\d*)(#+|[-+>]|(?<=\d)[.)])/, '$1\\$2')}`);
  return `${lines.join('\n>\n')}\n>\n> ${dash}[${escaped(known([speaker, named, occasion, date, section]).join(comma))}](<${url}>)`;
}

/**
 * The same for a picture.
 * @param {string} passage
 * @param {import('./source.js').Source} source
 * @param {string} url
 * @returns {import('./card.js').Quotation}
 */
export function pictureOf(passage, { speaker, title, occasion, date, lang }, url) {
  const { quote: marks, title: around, dash, comma } = conventionsOf(lang);
  const named = title && around[0] + title + around[1];
  return { marks, passage, speaker: speaker && dash + speaker, title, details: known([named, occasion, date]).join(comma), url, lang };
}

/** Citation styles by name: a source, its URL and today's date → a citation. */
export const styles = {
  'GB/T 7714': ({ speaker, title, day, publisher, lang }, url, today) => {
    const name = isHan(lang) ? speaker : inverted(speaker, (given) => initials(given, ' '))?.replace(/^[^,]+/, (family) => family.toUpperCase()).replaceAll(/[,.]/g, '');
    const work = `${title ?? publisher ?? url}[EB/OL]`;
    const issued = publisher && title ? known([publisher, day?.slice(0, 4)]).join(', ') : '';
    return `${known([name, work, `${issued}${day ? `(${day})` : ''}[${today}]`, url]).join('. ')}.`;
  },
  APA: ({ speaker, title, day, publisher, lang }, url) => {
    const name = isHan(lang) ? speaker : inverted(speaker, (given) => initials(given, '. ', '.'));
    const when = `(${day ? apaDate(day) : 'n.d.'})`;
    const work = title && `${title} [Speech transcript]`;
    const lead = name ? [name.endsWith('.') ? name : `${name}.`, `${when}.`, work && `${work}.`] : [work && `${work}.`, `${when}.`];
    return known([...lead, publisher && `${publisher}.`, url]).join(' ');
  },
  BibTeX: ({ speaker, title, day, occasion, place, publisher, lang }, url, today) => {
    const [year, month, date] = day?.split('-') ?? [];
    const key = `${/[a-z]+$/i.exec(withoutTitle(speaker) ?? '')?.[0].toLowerCase() ?? 'speech'}${year ?? ''}`;
    const fields = { author: speaker && `{${escapeTex(withoutTitle(speaker))}}`.replace(/^\{(.* .*)\}$/, '$1'), title: title && `{${escapeTex(title)}}`, year, month: month && String(Number(month)), day: date && String(Number(date)), publisher: escapeTex(publisher), note: known(['Speech', escapeTex(occasion), escapeTex(place)]).join(', '), language: lang, url, urldate: today };
    const lines = Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
    return `@misc{${key},\n${lines.join(',\n')}\n}`;
  },
};

/** A name without a title before it. @param {string | undefined} name */
const withoutTitle = (name) => name?.replace(/^((Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame|Lord|Lady|The Hon|Hon|President|Rev)\.? )+/i, '');

/** “Eleanor Marsh” → “Marsh, E.”; names that are not of that form stay as they are. */
function inverted(name, short) {
  const words = withoutTitle(name)?.split(/\s+/) ?? [];
  if (words.length < 2 || !words.every((word) => /^[\p{Script=Latin}\p{M}.’'-]+$/u.test(word))) return name;
  return `${words.at(-1)}, ${short(words.slice(0, -1))}`;
}

const initials = (words, between, after = '') => words.map((word) => [...word][0].toUpperCase()).join(between) + after;

function apaDate(day) {
  const [year, month, date] = day.split('-');
  return known([year, month && new Date(year, month - 1, date ?? 1).toLocaleString('en', { month: 'long', day: date && 'numeric' })]).join(', ');
}

const escapeTex = (text) => text?.replace(/[\\{}%&#_$~^]/g, (sign) => ({ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' })[sign] ?? `\\${sign}`);
