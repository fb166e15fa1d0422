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
export const importer = (starts) => ({
  async importText(source, options) {
    const { importSource } = await loaded(import('./import-source.js'));
    return importSource(starts, source, options);
  },
  /** Starts the importer before there is a text. */
  async preloadImporter() {
    const { startImporter } = await loaded(import('./import-source.js'));
    await startImporter(starts);
  },
});

/**
 * @template T
 * @param {Promise<T>} part of the importer
 * @returns {Promise<T>}
 */
export const loaded = (part) =>
  part.catch((cause) => {
    throw new SpeechError(`the importer could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });
