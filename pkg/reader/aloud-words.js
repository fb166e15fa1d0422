// The language of a speech → the words that are said where it has no text.

/** Chinese characters that go on with a word of which the beginning is masked: `**区`, `**同志`. */
const GOES_ON = /^[省市区區县縣州旗盟乡鄉镇鎮村街路道港岛島站厂廠校院局部委办辦厅廳处處科室所队隊团團会會社公集同先女老主书書教博月年日]/u;

const MARK = /\p{P}\s*$/u;
const textBefore = (element) => element.previousSibling?.textContent ?? '';
const textAfter = (element) => element.nextSibling?.textContent ?? '';

/**
 * @param {string} lang of the speech
 * @param {Record<string, any>} say the texts of that language
 */
export function aloudWords(lang, say) {
  const isHan = /^(zh|yue|cmn|ja)\b/i.test(lang);
  const same = (other) => other.split('-')[0] === lang.split('-')[0];
  let isFirst = true;
  return {
    /** What is said for a mask; the first time, with an explanation. @param {HTMLElement} element */
    mask(element) {
      const { of } = element.dataset;
      const goesOn = isHan && of !== 'number' && GOES_ON.test(textAfter(element));
      const word = goesOn ? '某' : (say.masks[of] ?? say.masks.unknown);
      // A mask can be a part of a word.
      const before = isHan || !/\p{L}$/u.test(textBefore(element)) ? '' : ' ';
      if (!isFirst || goesOn) return before + word;
      isFirst = false;
      return before + say.first.replace('{word}', word);
    },
    /** What is said for words that are left out in a sentence. @param {HTMLElement} element */
    gap(element) {
      const label = element.getAttribute('aria-label') ?? '';
      const own = label !== '' && same(element.closest('[lang]')?.lang ?? '');
      const text = say.inside.replace('{text}', own ? label : say.gap);
      const [starts, ends] = [MARK.test(textBefore(element)) || textBefore(element) === '', /^\s*[\p{P}]/u.test(textAfter(element)) || textAfter(element) === ''];
      return text.slice(starts ? text.search(/[^\p{P}\s]/u) : 0, ends ? text.search(/[\p{P}\s]*$/u) : undefined);
    },
    ofFigure: (text) => say.figure.replace('{text}', text),
    separator: say.separator,
    colon: say.colon,
  };
}
