// How an entry point starts the module of speaking times → its `timing`, whose code is loaded with the first call.
import { SpeechError, reasonOf } from '../speech/error.js';
import { speechBytes } from '../speech/input.js';

/**
 * @param {import('./import-text.js').Start} start
 * @returns {{ timing: typeof import('../index.js').timing }}
 */
export const timer = (start) => ({
  async timing(speech, options) {
    const bytes = speechBytes(speech);
    const timer = await import('./timer.js').catch((cause) => {
      throw new SpeechError(`the module of speaking times could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
    });
    return timer.timing(speech, bytes, options, start);
  },
});
