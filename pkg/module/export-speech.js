// How an entry point starts the module of the exporters → its `exportTo` and `toMarkdown`, whose code is loaded with the
// first export.
import { SpeechError, reasonOf } from '../speech/error.js';
import { copyOptions, speechBytes } from '../speech/input.js';

/** The `exportTo` of the entry point in use. @type {typeof import('../index.js').exportTo | undefined} */
let inUse;

export const speechExporter = () => inUse;

/**
 * @param {import('./import-text.js').Start} start
 * @param {() => Promise<void> | void} startParser starts the complete renderer, which has the Markdown parser
 * @returns {{ exportTo: typeof import('../index.js').exportTo, toMarkdown: typeof import('../index.js').toMarkdown }}
 */
export function exporter(start, startParser) {
  async function exportTo(format, speech, options) {
    const settings = copyOptions(options);
    const bytes = speechBytes(speech);
    const exporter = await import('./exporter.js').catch((cause) => {
      throw new SpeechError(`the exporter could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
    });
    return exporter.exportWith(start, startParser, format, speech, bytes, settings);
  }

  const toMarkdown = (speech, options) => exportTo('markdown', speech, options);
  inUse = exportTo;
  return { exportTo, toMarkdown };
}
