// How an entry point starts the modules of the importer → its `importText` and `importDocument`, whose code is loaded
// with the first text.
import { SpeechError, reasonOf } from '../speech/error.js';

/**
 * @typedef {(start: (input: () => unknown) => Promise<void>) => Promise<void>} Start starts a module from its default
 *   location
 * @typedef {{ importer: Start, markdown: Start, html: Start, document: Start, interchange: Start }} Starts the importer, and the modules that
 *   read Markdown, web pages and Word documents for it
 */

/** The `importText` of the entry point in use. @type {typeof import('../index.js').importText | undefined} */
let inUse;

/** The `importText` of the entry point. @throws {SpeechError} if it has none */
export function imported() {
  if (inUse) return inUse;
  throw new SpeechError('this entry point has no importer; use Speech JSON', { code: 'load' });
}

/**
 * @param {Starts} starts
 * @returns {{ importText: typeof import('../index.js').importText, importDocument: typeof import('../index.js').importDocument,
 *   preloadImporter: () => Promise<void> }}
 */
export function importer(starts) {
  /** @type {Promise<void> | undefined} */
  let preloading;

  /** Calls a function of the importer. */
  const calling = (name) => async (source, options) => {
    await preloaded();
    return (await loaded(import('./import-source.js')))[name](starts, source, options);
  };

  /** Waits for the importer if its start has begun. A failure is reported once; then it can be started again. */
  async function preloaded() {
    const started = preloading;
    await started?.catch((error) => {
      if (preloading === started) preloading = undefined;
      throw error;
    });
  }

  /** Starts the importer before there is a text. Its module is fetched while the code that starts it is loading. */
  const preloadImporter = () => (preloading ??= preload());

  async function preload() {
    const source = loaded(import('./import-source.js'));
    await starts.importer(async (input) => {
      const module = fetched(input());
      module.catch(() => {});
      // Without this code, another copy of the module would be of no use.
      const { startImporter } = await source.catch(() => ({}));
      await startImporter?.(() => module);
    });
    await source;
  }

  const importText = calling('importSource');
  inUse = importText;
  return { importText, importDocument: calling('importDocument'), preloadImporter };
}

/** A module, or the response of a server from which it is being fetched. */
async function fetched(input) {
  const module = await input;
  return module instanceof URL ? fetch(module).catch(() => module) : module;
}

/**
 * @template T
 * @param {Promise<T>} part of the importer
 * @returns {Promise<T>}
 */
export const loaded = (part) =>
  part.catch((cause) => {
    throw new SpeechError(`the importer could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });
