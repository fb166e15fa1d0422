// How an entry point starts the importer → its function `importText`.
import { SpeechError } from './error.js';
import { own, reasonOf, toText } from './input.js';

/**
 * @param {(start: (input: () => unknown) => Promise<void>) => Promise<void>} begin where the module is, unless the caller
 *   says it
 */
export const importer = (begin) =>
  async function importText(text, options) {
    const bytes = toText(text);
    const { module } = own(options);
    const { read, start } = await import('./importer.js').catch(lost);
    await (module === undefined ? begin(start) : start(() => module));
    return read(bytes);
  };

function lost(cause) {
  throw new SpeechError(`the importer could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
}
