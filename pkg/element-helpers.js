// What the caller passes to <oration-speech> → options of `mount` and of the reader, which can be compared.
import { parts } from './element-properties.js';
import { prefixOf } from './reader/prefix.js';
import { SpeechError } from './speech/error.js';

/**
 * The options of `mount` for an element: its attributes override options of the same name.
 * @param {import('./element.js').OrationSpeechElement} element
 * @param {string | undefined} prefix used if it has none
 */
export function mountOptions(element, prefix) {
  if (typeof element.options !== 'object') throw new SpeechError(`options: expected an object, found ${typeof element.options}`, { code: 'option' });
  const options = { ...element.options };
  for (const name of ['idPrefix', 'uiLang', 'punctuation', 'print']) if (element[name]) options[name] = element[name];
  options.idPrefix ??= prefix;
  if (element.hasAttribute('heading-level')) options.headingLevel = element.headingLevel;
  if (element.noOutline) options.outline = false;
  if (element.noHeader) options.header = false;
  if (element.images) options.images = true;
  const reader = readerOptions(element);
  if (reader) options.reader = reader;
  return options;
}

/** The options of the reader; attributes override them, and turn on what is not set. */
export function readerOptions(element) {
  const { download, options } = element;
  const own = download ? { download: download.trim().split(/\s+/) } : {};
  for (const name of [...Object.keys(parts), 'media', 'captions', 'storage']) {
    const value = element[name];
    if (value && (value !== true || !options.reader?.[name])) own[name] = value;
  }
  return Object.keys(own)[0] ? { ...options.reader, ...own } : options.reader;
}

/**
 * These options as text, to compare them: an option that is not set is like one that is set to its default. Undefined if they
 * cannot be written.
 */
export function keyOf(element, prefix) {
  try {
    return JSON.stringify({ headingLevel: 1, outline: true, header: true, images: false, punctuation: 'as-printed', reader: {}, ...mountOptions(element, prefix) });
  } catch {
    return undefined;
  }
}

/** Scrolls to an id in an article that has no reader, with or without its prefix. @returns {boolean} whether it is there */
export function scrollTo(article, id) {
  const escaped = CSS.escape(id);
  const target = article?.querySelector(`[id="${escaped}"],[id="${prefixOf(article)}${escaped}"]`);
  target?.scrollIntoView();
  return Boolean(target);
}
