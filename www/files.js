// The bytes of a file → its text, in whatever encoding it is; of a Word document, its speech.
import { importDocument, importText } from '../pkg/dist/oration.js';
import { isJson } from './document.js';

/** Encodings that a user can choose if a text was read incorrectly. */
export const encodings = ['gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252', 'windows-1251', 'windows-1256'];

const wide = (bytes) => ({ '255,254': 'utf-16le', '254,255': 'utf-16be' })[bytes.subarray(0, 2).join()];

/** What a document loses, by the code of its notice. */
const LOSSES = ['deleted', 'hidden', 'comment', 'text-box', 'object', 'running-head'];

/** Whether bytes begin as a ZIP archive, which a Word document is. */
const isArchive = (bytes) => ['80,75,3,4', '80,75,5,6'].includes(bytes.subarray(0, 4).join());

/**
 * The text of a file and its encoding; of a document its speech as JSON, and the notices about what it does not contain.
 * @param {Uint8Array} bytes
 * @returns {Promise<{ text: string, encoding: string, losses?: import('../pkg/index.js').Notice[] }>}
 * @throws {import('../pkg/index.js').SpeechError} (`not-text`) if the file is not text
 * @throws {TypeError} if it is JSON in an encoding that JSON does not allow
 */
export async function textOf(bytes) {
  if (isArchive(bytes)) {
    const { speech, notices } = await importDocument(bytes);
    return { text: JSON.stringify(speech, null, 2), encoding: 'utf-8', losses: notices.filter(({ code }) => LOSSES.includes(code)) };
  }
  const mark = wide(bytes);
  const head = new TextDecoder(mark ?? 'utf-8').decode(bytes.subarray(0, 64));
  const encoding = isJson(head) ? (mark ?? 'utf-8') : (await importText(bytes, { explain: true })).encoding;
  return { text: new TextDecoder(encoding, { fatal: isJson(head) }).decode(bytes), encoding };
}
