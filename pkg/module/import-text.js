// How an entry point starts the modules of the importer → its `importText`, whose code is loaded with the first text.
import { SpeechError, reasonOf } from '../speech/error.js';

/**
 * @typedef {(start: (input: () => unknown) => Promise<void>) => Promise<void>} Start starts a module from its default
 *   location
 * @typedef {{ importer: Start, markdown: Start, html: Start }} Starts the importer, and the modules that read Markdown and
 *   web pages for it
 */

/**
 * @param {Starts} starts
 * @returns {{ importText: typeof import('../index.js').importText, preloadImporter: () => Promise<void> }}
 */
export function importer(starts) {
  /** @type {Promise<void> | undefined} */
  let preloading;

  async function importText(source, options) {
    // If this failed, starting the importer again reports the error.
    await preloading?.catch(() => {});
    const { importSource } = await loaded(import('./import-source.js'));
    return importSource(starts, source, options);
  }

  /** Starts the importer before there is a text. Its module is fetched while the code that starts it is loading. */
  const preloadImporter = () =>
    (preloading ??= starts.importer(async (input) => {
      const module = fetched(input());
      module.catch(() => {});
      const { startImporter } = await loaded(import('./import-source.js'));
      return startImporter(() => module);
    }));

  return { importText, preloadImporter };
}

const fetched = async (module) => (module instanceof URL ? fetch(module).catch(() => module) : module);

/**
 * @template T
 * @param {Promise<T>} part of the importer
 * @returns {Promise<T>}
 */
export const loaded = (part) =>
  part.catch((cause) => {
    throw new SpeechError(`the importer could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });
