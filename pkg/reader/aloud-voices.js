// The voices of a browser → those for a language, the best first.
//
// Lists of voices come late, tag languages as `en_US`, `eng-US-f000` or `zh_CN_#Hans`, and have several that are not meant for
// reading. What is known of them: https://github.com/HadrienGardeur/web-speech-recommended-voices

/** The languages of voices by a subtag that BCP 47 does not use for them. */
const CANTONESE = ['yue', 'zh-hk', 'zh-mo'];
/** Voices of macOS and iOS that sing, whisper or imitate machines. */
const NOVELTY = /^(albert|bad news|bahh|bells|boing|bubbles|cellos|deranged|eddy|flo|fred|good news|grandma|grandpa|hysterical|jester|junior|kathy|organ|pipe organ|ralph|reed|rocko|sandy|shelley|superstar|trinoids|whisper|wobble|zarvox)\b/i;

/** A tag of a voice → a BCP 47 tag of language, script and region. @param {string} tag */
export function tagOf(tag) {
  const [, language, script, region] = /^([a-z]{2,3})(?:[-_](hans|hant|latn|cyrl|arab))?(?:[-_]([a-z]{2}|\d{3})(?![a-z0-9]))?/i.exec(tag ?? '') ?? [];
  if (!language) return '';
  const given = [language, script ?? /#(hans|hant)/i.exec(tag)?.[1], region].filter(Boolean).join('-');
  try {
    // Also `eng` → `en` and `cmn` → `zh`.
    return Intl.getCanonicalLocales(given)[0];
  } catch {
    return given;
  }
}

/** Language, Cantonese apart, and region. */
function partsOf(tag) {
  const known = tagOf(tag);
  const isCantonese = CANTONESE.some((one) => known.toLowerCase().startsWith(one));
  const [language] = known.split('-');
  let region;
  try {
    ({ region } = new Intl.Locale(known).maximize());
  } catch {}
  return { language: isCantonese ? 'yue' : language.toLowerCase(), region };
}

/**
 * The voices that can read a language, the best first.
 * @template {{ name: string, lang: string, localService?: boolean, default?: boolean }} Voice
 * @param {Voice[]} voices
 * @param {string} lang
 * @param {readonly string[]} [preferred] the languages of the user
 * @returns {Voice[]}
 */
export function voicesFor(voices, lang, preferred = []) {
  const wanted = partsOf(lang);
  const hasRegion = /[-_]([a-z]{2}|\d{3})\b/i.test(lang) || /\bhan[st]\b/i.test(lang);
  const own = preferred.map(partsOf).find(({ language }) => language === wanted.language);
  const isDefaultKnown = voices.some((voice) => voice.default) && !voices.every((voice) => voice.default);
  const score = (voice) => {
    const { language, region } = partsOf(voice.lang);
    // A speech in Chinese characters can be read in Mandarin or, without a voice for it, in Cantonese.
    if (language !== wanted.language) return [language, wanted.language].sort().join() === 'yue,zh' ? -50 : -Infinity;
    let points = region === wanted.region ? 4 : 0;
    if (!hasRegion && region === own?.region) points += 3;
    if (/natural|neural/i.test(voice.name)) points += 6;
    if (/premium|enhanced|siri/i.test(voice.name)) points += 5;
    if (/^google/i.test(voice.name)) points += 2;
    if (voice.localService) points += 1;
    if (isDefaultKnown && voice.default) points += 1;
    if (/espeak/i.test(`${voice.name} ${voice.voiceURI}`)) points -= 6;
    return NOVELTY.test(voice.name) ? points - 20 : points;
  };
  const scored = voices.map((voice) => ({ voice, points: score(voice) })).filter(({ points }) => points > -Infinity);
  return scored.sort((a, b) => b.points - a.points).map(({ voice }) => voice);
}

/** The id of a voice. Some browsers give several the same URI. */
export const voiceId = ({ lang, name, voiceURI }) => [voiceURI, name, lang].join('|');
