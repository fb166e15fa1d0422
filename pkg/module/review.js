// What the element imported → an error if it is not a speech, and warnings about lines that may be of the speech.
import { SpeechError } from '../speech/error.js';
import { leftOut } from './left-out.js';

/**
 * @param {string} url
 * @param {{ speech: { body?: unknown[] }, notices: import('../index.js').Notice[] }} read
 */
export function review(url, { speech, notices }) {
  // A script may add the text of a page when it is shown. Lines that were read are shown, even without a body.
  const hasLines = notices.some(({ code }) => code === 'front-matter');
  if (speech.body?.length === 0 && !hasLines) throw new SpeechError(`no speech found in ${url}`, { code: 'load' });
  for (const { line, message } of leftOut('FILE', notices)) console.warn(`<oration-speech>: ${url}:${line}: ${message}`);
}
