// Sentences → when each is said in the recording: by captions, or by the times of the elements that they are in.
import { SpeechError, reasonOf } from '../speech/error.js';
import { measure, milliseconds } from './measure.js';
import { paceDefaults } from './options.js';

/** @typedef {import('./recording-sentences.js').Sentence} Sentence */

/**
 * Gives the sentences of an element the parts of its time that their lengths take. An element in which others have a time only
 * has what is before the first of these, such as a heading.
 * @param {Sentence[]} sentences
 */
export function timeByElements(sentences) {
  for (let first = 0; first < sentences.length; ) {
    const { timed } = sentences[first];
    let next = first + 1;
    while (next < sentences.length && sentences[next].timed === timed) next += 1;
    const isFirst = sentences[first - 1]?.timed !== timed && !timed?.contains(sentences[first - 1]?.timed ?? null);
    if (timed && isFirst) spread(sentences.slice(first, next), timed, sentences[next]?.timed);
    first = next;
  }
}

function spread(sentences, timed, next) {
  const [start, end] = timeOf(timed);
  const to = next && timed.contains(next) ? Math.min(end, timeOf(next)[0]) : end;
  const lengths = sentences.map(({ text }) => milliseconds(measure(text), paceDefaults));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (!(to > start) || total === 0) return;
  let said = 0;
  for (const [at, sentence] of sentences.entries()) {
    const from = start + ((to - start) * said) / total;
    said += lengths[at];
    sentence.time = [from, start + ((to - start) * said) / total];
  }
}

/** The start and end of an element in seconds. @param {Element} element @returns {[number, number]} */
const timeOf = ({ dataset }) => [Number(dataset.start), Number(dataset.end)];

/**
 * Aligns the sentences with captions.
 * @param {import('./context.js').Context} context
 * @param {Sentence[]} sentences
 */
export async function timeByCaptions({ document, host, options, signal }, sentences) {
  if (!host.alignSentences) throw new SpeechError('options.captions: this reader cannot align captions', { code: 'option' });
  const url = new URL(options.captions, document.baseURI).href;
  const captions = await load(url, signal);
  const times = await host.alignSentences(sentences.map(({ text }) => text), captions);
  for (const [at, sentence] of sentences.entries()) sentence.time = times[at];
}

async function load(url, signal) {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return await response.text();
  } catch (cause) {
    throw new SpeechError(`the captions ${url} could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
  }
}

/** The place of the last sentence that begins by a time; -1 before the first. @param {{ time: [number, number] }[]} said */
export function placeAt(said, time) {
  let [low, high] = [0, said.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (said[middle].time[0] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `754`, `12m34s` or `1:02:03` → seconds. @param {string} text */
export function secondsOf(text) {
  const clock = /^(?:(\d+):)?(\d+):(\d{1,2}(?:\.\d+)?)$/.exec(text);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const named = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(text);
  return named && text !== '' ? Number(named[1] ?? 0) * 3600 + Number(named[2] ?? 0) * 60 + Number(named[3] ?? 0) : undefined;
}
