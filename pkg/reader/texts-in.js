// Texts by language → those of a language.

/** The texts of a language, or else those in English. @template T @param {Record<string, T>} texts @param {string} lang @returns {T} */
export function textsIn(texts, lang) {
  const tag = lang.toLowerCase();
  const exact = Object.keys(texts).find((one) => tag.startsWith(one.toLowerCase()));
  const chinese = /^(zh|yue)\b.*\b(hant|tw|hk|mo)\b/.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return texts[exact ?? (/^(zh|yue|cmn)\b/.test(tag) ? chinese : 'en')];
}

/** The same for texts that are loaded. @template T @param {Record<string, () => Promise<{ default: T }>>} texts @param {string} lang */
export const loadTextsIn = async (texts, lang) => (await textsIn(texts, lang)()).default;
