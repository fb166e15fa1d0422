// The URL of an alternate → its speech, whatever format it has.
import { imported } from '../module/import-text.js';
import { fetchSpeech, readSpeech } from './fetch-speech.js';

/**
 * @param {string} url
 * @param {string} base
 * @returns {Promise<unknown>}
 */
export async function readAlternate(url, base) {
  const { signal } = new AbortController();
  const response = await fetchSpeech(url, base, { signal, progress() {}, isPage: true });
  return (await readSpeech(response, imported())).speech;
}
