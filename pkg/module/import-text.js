// How an entry point starts the modules of the importer → its `importText`.
import { SpeechError } from '../speech/error.js';
import { reasonOf, toText } from '../speech/input.js';
import { importOptions } from './import-options.js';

/**
 * @typedef {(start: (input: () => unknown) => Promise<void>) => Promise<void>} Start starts a module from its default place
 */

/**
 * @param {{ importer: Start, markdown: Start, html: Start }} starts the module for plain text, and those that read Markdown
 *   and web pages
 * @returns {typeof import('../index.js').importText}
 */
export const importer = (starts) =>
  async function importText(source, options) {
    const bytes = toText(source);
    const settings = importOptions(options);
    const importer = await started(import('./importer.js'), starts.importer, settings.module);
    importer.checkSize(bytes.length, settings.limits.bytes);
    const { text, encoding } = typeof source === 'string' ? { text: bytes } : decoded(importer, bytes, settings.charset);
    const kind = importer.kindOf(text);
    const html = () => started(import('./html.js'), starts.html, settings.html);
    let lines;
    if (kind === 'html') lines = (await html()).readHtml(text);
    if (kind === 'markdown') {
      const markdown = await started(import('./markdown.js'), starts.markdown, settings.markdown);
      lines = markdown.readMarkdown(text);
      if (lines[0] === RAW_HTML) lines = (await html()).expandHtml(lines);
    }
    const { lang, roles, explain } = settings;
    const read = importer.importText(text, { lines, encoding, lang, roles, explain });
    return explain ? { ...read, encoding: encoding?.name } : read;
  };

/** The first byte of lines that are still to be read by the module for web pages. */
const RAW_HTML = 1;

/** A module of the package, started from where the caller says or from its default place. */
async function started(loading, start, input) {
  const module = await loading.catch((cause) => {
    throw new SpeechError(`the importer could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });
  await (input === undefined ? start(module.start) : module.start(() => input));
  return module;
}

/** The platform has the tables of all encodings; the module only says which one it is. */
function decoded(importer, bytes, charset) {
  const encoding = importer.identify(bytes, charset);
  return { text: new TextEncoder().encode(decoder(encoding.name).decode(bytes)), encoding };
}

function decoder(name) {
  try {
    return new TextDecoder(name);
  } catch (cause) {
    const message = `this platform cannot decode ${name}; convert the text to UTF-8 first`;
    throw new SpeechError(message, { code: 'not-text', cause });
  }
}
