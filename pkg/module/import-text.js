// Where an entry point finds the importer module → its `importText`.
import { SpeechError } from '../speech/error.js';
import { copyOptions, reasonOf, toText } from '../speech/input.js';

/**
 * @param {(start: (input: () => unknown) => Promise<void>) => Promise<void>} begin starts the module from its default place
 */
export const importer = (begin) =>
  async function importText(text, options) {
    const bytes = toText(text);
    const { module } = copyOptions(options);
    const { read, start } = await import('./importer.js').catch(lost);
    await (module === undefined ? begin(start) : start(() => module));
    return read(bytes);
  };

function lost(cause) {
  throw new SpeechError(`the importer could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
}
