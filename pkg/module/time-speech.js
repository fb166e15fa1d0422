// How an entry point starts the module of speaking times → its `timing`, whose code is loaded with the first call.
import { SpeechError, reasonOf } from '../speech/error.js';
import { speechBytes } from '../speech/input.js';

/**
 * @param {import('./import-text.js').Start} start
 * @param {() => Promise<void> | void} startParser starts the complete renderer, which has the Markdown parser
 * @returns {{ timing: typeof import('../index.js').timing }}
 */
export const timer = (start, startParser) => ({
  async timing(speech, options) {
    const bytes = speechBytes(speech);
    const timer = await import('./timer.js').catch((cause) => {
      throw new SpeechError(`the module of speaking times could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
    });
    return timer.timing(start, startParser, speech, bytes, options);
  },
});
