// A transcript as the caller passes it → its text.
import { SpeechError, reasonOf } from '../speech/error.js';
import { decode } from '../speech/decode.js';
import { bytesOf } from '../speech/input.js';

/**
 * Text, bytes, or the object that JSON of a recogniser was parsed to.
 * @param {unknown} transcript
 * @returns {string}
 * @throws {SpeechError} (`transcript`)
 */
export function transcriptText(transcript) {
  if (typeof transcript === 'string') return transcript;
  const bytes = bytesOf(transcript);
  if (bytes) return decode(bytes);
  if (typeof transcript !== 'object' || transcript === null) throw wrong(transcript === null ? 'null' : typeof transcript);
  try {
    return JSON.stringify(transcript) ?? '';
  } catch (cause) {
    throw new SpeechError(`the transcript cannot be serialized as JSON: ${reasonOf(cause)}`, { code: 'transcript', cause });
  }
}

/** Whether a text is XML, which the importer of Akoma Ntoso and TEI reads. */
export const isXml = (text) => /^\uFEFF?\s*</.test(text);

const wrong = (found) => new SpeechError(`expected a transcript as text, bytes or an object, found ${found}`, { code: 'transcript' });
