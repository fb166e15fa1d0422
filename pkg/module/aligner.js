// Speeches and transcripts → times of a recording, by the module of speaking times.
import { SpeechError } from '../speech/error.js';
import { callForSpeech } from './call-with-speech.js';
import { unknownOptionOf } from './other-options.js';
import { parseMarkdown } from './parse-markdown.js';
import { startTimer, timerModule } from './timer.js';
import { isXml, transcriptText } from './transcript.js';

/**
 * @typedef {object} Starts how the entry point starts modules
 * @property {import('./import-text.js').Start} start
 * @property {() => Promise<void> | void} startParser
 * @property {typeof import('../index.js').importText} importText
 *
 * @param {Starts} starts
 * @param {unknown} speech as the caller passed it, for messages
 * @param {Uint8Array} bytes
 * @param {unknown} transcript
 * @param {unknown} options
 * @returns {Promise<import('../index.js').Alignment>}
 */
export async function align({ start, startParser, importText }, speech, bytes, transcript, options) {
  const unknown = Object.keys(options ?? {}).find((name) => name !== 'module');
  if (unknown !== undefined) throw new SpeechError(`options.${unknown}: ${unknownOptionOf('align', unknown, ['module'])}`, { code: 'option' });
  const [text] = await Promise.all([read(transcript, importText), startTimer(start, options?.module)]);
  const needsMarkdown = callForSpeech(speech, (glue) => glue.needsMarkdown(bytes), timerModule) || isMarkdownSpeech(text);
  if (needsMarkdown) await startParser();
  return JSON.parse(callForSpeech(speech, (glue) => glue.align(bytes, text, parseMarkdown), timerModule));
}

/** The text of a transcript. One in Akoma Ntoso or TEI is a speech with times. */
async function read(transcript, importText) {
  const text = transcriptText(transcript);
  return isXml(text) ? JSON.stringify((await importText(text)).speech) : text;
}

/** Whether a transcript is a speech that contains Markdown. */
function isMarkdownSpeech(text) {
  if (!/^\s*\{/.test(text)) return false;
  try {
    return timerModule.call((glue) => glue.needsMarkdown(new TextEncoder().encode(text)));
  } catch {
    // It is of another kind, or is refused later.
    return false;
  }
}

/**
 * The start and end of each sentence in seconds; undefined if it was not heard.
 * @param {import('./import-text.js').Start} start
 * @param {string[]} sentences
 * @param {string} transcript
 * @returns {Promise<([number, number] | undefined)[]>}
 */
export async function alignSentences(start, sentences, transcript) {
  await startTimer(start);
  const ends = timerModule.call((glue) => glue.alignSentences(sentences, transcript, parseMarkdown));
  return sentences.map((_, at) => (Number.isNaN(ends[2 * at]) ? undefined : [ends[2 * at], ends[2 * at + 1]]));
}
