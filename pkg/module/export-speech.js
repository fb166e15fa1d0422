// How an entry point starts the module of the exporters → its `toMarkdown`, whose code is loaded with the first export.
import { SpeechError, reasonOf } from '../speech/error.js';
import { copyOptions, speechBytes } from '../speech/input.js';

/** The `toMarkdown` of the entry point in use. @type {typeof import('../index.js').toMarkdown | undefined} */
let inUse;

export const markdownExporter = () => inUse;

/**
 * @param {import('./import-text.js').Start} start
 * @returns {{ toMarkdown: typeof import('../index.js').toMarkdown }}
 */
export function exporter(start) {
  async function toMarkdown(speech, options) {
    const { module } = exportOptions(options);
    const bytes = speechBytes(speech);
    const exporter = await import('./exporter.js').catch((cause) => {
      throw new SpeechError(`the exporter could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
    });
    await (module === undefined ? start(exporter.start) : exporter.start(() => module));
    return exporter.toMarkdown(speech, bytes);
  }

  inUse = toMarkdown;
  return { toMarkdown };
}

function exportOptions(options) {
  const { module, ...others } = copyOptions(options);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new SpeechError(`options.${unknown}: unknown option; expected module`, { code: 'option' });
  return { module };
}
