// The text of a speech, its bytes or a Word document → the speech, imported by the modules for its format.
import { isArchive, isJson } from '../speech/decode.js';
import { SpeechError } from '../speech/error.js';
import { bytesOf, kindOf, textBytes } from '../speech/input.js';
import { checkRoles, importOptions } from './import-options.js';
import { loaded } from './import-text.js';
import * as importer from './importer.js';

export { review } from './review.js';

/**
 * @param {import('./import-text.js').Starts} starts
 * @param {Parameters<typeof import('../index.js').importText>[0]} source
 * @param {import('../index.js').ImportOptions} [options]
 * @returns {Promise<import('../index.js').Import>}
 */
export async function importSource(starts, source, options) {
  const bytes = textBytes(source);
  const settings = importOptions(options);
  await started(importer, starts.importer, settings.module);
  importer.checkSize(bytes.length, settings.limits.bytes);
  if (typeof source !== 'string' && isArchive(bytes)) return readDocument(bytes, starts, settings);
  const { text, encoding } = typeof source === 'string' ? { text: bytes } : decoded(bytes, settings.charset);
  if (isInterchange(text)) {
    const interchange = await started(await loaded(import('./interchange.js')), starts.interchange, settings.interchange);
    const read = interchange.readInterchange(text, settings.lang);
    if (read) return settings.explain ? { ...read, lines: [], encoding: encoding?.name } : read;
  }
  checkRoles(settings.roles, text);
  const lines = await linesOf(text, starts, settings);
  const { lang, roles, explain } = settings;
  const read = importer.importText(text, { lines, encoding, lang, roles, explain });
  return explain ? { ...read, encoding: encoding?.name } : read;
}

/**
 * @param {import('./import-text.js').Starts} starts
 * @param {Parameters<typeof import('../index.js').importDocument>[0]} source
 * @param {import('../index.js').ImportOptions} [options]
 * @returns {Promise<import('../index.js').Import>}
 */
export async function importDocument(starts, source, options) {
  const bytes = bytesOf(source);
  if (!bytes) throw new SpeechError(`expected the bytes of a Word document, found ${kindOf(source)}`, { code: 'schema', path: '' });
  const settings = importOptions(options);
  const starting = started(importer, starts.importer, settings.module);
  // The module for documents loads at the same time.
  const reading = documentModule(starts, settings);
  reading.catch(() => {});
  await starting;
  importer.checkSize(bytes.length, settings.limits.bytes);
  return readDocument(bytes, starts, settings);
}

async function readDocument(bytes, starts, settings) {
  const { lang, roles, explain, limits } = settings;
  const { text, lines } = (await documentModule(starts, settings)).readDocument(bytes, limits.bytes);
  checkRoles(roles, text);
  const read = importer.importText(text, { lines, lang, roles, explain });
  return explain ? { ...read, text: new TextDecoder().decode(text) } : read;
}

/** Whether a text may be a file of Akoma Ntoso, TEI or Popolo; the module decides. */
function isInterchange(text) {
  const start = new TextDecoder().decode(text.subarray(0, 4000));
  return isJson(start) || /^[^]{0,2000}<(?:\w+:)?(?:akomaNtoso|TEI|teiCorpus)[\s>]/.test(start);
}

const documentModule = async (starts, settings) => started(await loaded(import('./document.js')), starts.document, settings.document);

export const startImporter = importer.start;

/** The lines of Markdown or HTML; undefined for a text that the importer reads itself. */
async function linesOf(text, starts, settings) {
  const kind = importer.kindOf(text);
  const html = async () => started(await loaded(import('./html.js')), starts.html, settings.html);
  if (kind === 'html') return (await html()).readHtml(text);
  if (kind !== 'markdown') return undefined;
  const markdown = await started(await loaded(import('./markdown.js')), starts.markdown, settings.markdown);
  const lines = markdown.readMarkdown(text);
  return lines[0] === RAW_HTML ? (await html()).expandHtml(lines) : lines;
}

/** The first byte of lines that contain raw HTML, which the module for HTML must read. */
const RAW_HTML = 1;

/** Starts a module of the package from the caller's input or its default location. */
async function started(module, start, input) {
  await (input === undefined ? start(module.start) : module.start(() => input));
  return module;
}

/** The module detects the encoding; the platform decodes it, because it already has the tables. */
function decoded(bytes, charset) {
  const encoding = importer.identify(bytes, charset);
  const text = decoder(encoding.name).decode(bytes);
  return { text: new TextEncoder().encode(encoding.name === 'windows-1252' ? withoutC1(text) : text), encoding };
}

/** The characters of windows-1252 at 0x80 to 0x9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Node.js 20.18.3 and later, and workerd, decode windows-1252 as Latin-1: https://github.com/nodejs/node/issues/56542 */
const withoutC1 = (text) => text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]);

function decoder(name) {
  try {
    return new TextDecoder(name);
  } catch (cause) {
    const message = `this platform cannot decode ${name}; convert the text to UTF-8 first`;
    throw new SpeechError(message, { code: 'not-text', cause });
  }
}
