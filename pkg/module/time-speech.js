// How an entry point starts the module of speaking times → its functions, whose code is loaded with the first call.
import { SpeechError, reasonOf } from '../speech/error.js';
import { speechBytes } from '../speech/input.js';

/** @typedef {(sentences: string[], transcript: string) => Promise<([number, number] | undefined)[]>} AlignSentences */

/** Aligns sentences for the reader, in the entry point in use. @type {AlignSentences | undefined} */
let inUse;

export const sentenceAligner = () => inUse;

/**
 * @param {import('./import-text.js').Start} start
 * @param {() => Promise<void> | void} startParser starts the complete renderer, which has the Markdown parser
 * @param {typeof import('../index.js').importText} importText reads transcripts in Akoma Ntoso and TEI
 * @returns {{ timing: typeof import('../index.js').timing, align: typeof import('../index.js').align, alignSentences: AlignSentences }}
 */
export function timer(start, startParser, importText) {
  async function timing(speech, options) {
    const bytes = speechBytes(speech);
    const timer = await loaded(import('./timer.js'));
    return timer.timing(start, startParser, speech, bytes, options);
  }

  async function align(speech, transcript, options) {
    const bytes = speechBytes(speech);
    const aligner = await loaded(import('./aligner.js'));
    return aligner.align({ start, startParser, importText }, speech, bytes, transcript, options);
  }

  async function alignSentences(sentences, transcript) {
    const aligner = await loaded(import('./aligner.js'));
    return aligner.alignSentences(start, sentences, transcript);
  }

  inUse = alignSentences;
  return { timing, align, alignSentences };
}

const loaded = (code) =>
  code.catch((cause) => {
    throw new SpeechError(`the module of speaking times could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  });
