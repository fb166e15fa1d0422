// Mistakes in the attributes and options of <oration-speech> → warnings and errors that name the attribute. Loaded when there
// is one.
import { texts } from './element-properties.js';
import { SpeechError, difference } from './speech/error.js';

/**
 * Warns about unknown attributes whose names are nearly those of known ones, and about what is not a language tag.
 * @param {string[]} unknown
 * @param {string[]} known
 * @param {string | false} wrongLang
 */
export function warnAboutAttributes(unknown, known, wrongLang) {
  if (wrongLang) warn(`ui-lang="${wrongLang}" is not a language tag such as "en-US"`);
  for (const name of unknown) {
    const meant = known.find((one) => difference(name, one) <= 2);
    if (meant) warn(`unknown attribute "${name}"; did you mean "${meant}"?`);
  }
}

const warn = (text) => console.warn(`<oration-speech>: ${text}`);

/** An error in an option that an attribute sets, as an error of the attribute. */
export function errorOfAttribute(error, element) {
  const [, option, reason] = /^options\.(\w+): (.*?)(?:, found .*)?$/s.exec(error.message) ?? [];
  const attribute = option === 'headingLevel' ? 'heading-level' : texts[option];
  const value = attribute && element.getAttribute(attribute);
  if (!value) return error;
  const found = reason.includes(JSON.stringify(value)) ? '' : `, found ${JSON.stringify(value)}`;
  return new SpeechError(`attribute ${attribute}: ${reason}${found}`, { code: 'option', cause: error });
}
