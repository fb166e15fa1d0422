// A thread of `oration render --ndjson`: lines of JSON → lines with the HTML, the outline and the description of each speech.
import { parentPort, workerData } from 'node:worker_threads';
import * as oration from '../node.js';
import { command } from './command-module.js';
import { linesOf } from './lines.js';

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** @type {import('../wasm/command.js').LineRenderer | undefined} */
let renderer;

/** @param {import('./lines.js').Batch} batch */
function render(batch) {
  try {
    renderer ??= command(({ LineRenderer }) => new LineRenderer(workerData));
    return renderTogether(batch);
  } catch (error) {
    // The module has stopped on a line, which is then the only one with an error.
    if (!(error instanceof oration.SpeechError)) throw error;
    renderer = undefined;
    return renderApart(batch);
  }
}

/** Renders the lines of a batch without JavaScript objects between them. */
function renderTogether(batch) {
  let failed = 0;
  for (const { line, number } of linesOf(batch)) {
    const { id = number, speech } = read(line);
    if (isRendered(speech ? encoder.encode(JSON.stringify(speech)) : line, JSON.stringify(id))) continue;
    const result = renderLine(speech ?? line, id, number);
    if (result.error) failed += 1;
    command(() => renderer.add(JSON.stringify(result)));
  }
  return { bytes: command(() => renderer.take()), failed };
}

/** Whether the line of a speech could be added; otherwise an error or notices belong to it. */
function isRendered(bytes, id) {
  try {
    return command(() => renderer.render(bytes, id));
  } catch (error) {
    if (!(error instanceof oration.SpeechError) || error.code === 'trap') throw error;
    return false;
  }
}

function renderApart(batch) {
  const results = [...linesOf(batch)].map(({ line, number }) => {
    const { id = number, speech = line } = read(line);
    return renderLine(speech, id, number);
  });
  const bytes = encoder.encode(results.map((result) => `${JSON.stringify(result)}\n`).join(''));
  return { bytes, failed: results.filter(({ error }) => error).length };
}

function renderLine(speech, id, number) {
  try {
    const { html, outline, notices } = oration.render(speech, workerData);
    const others = notices.filter(({ path }) => path !== 'id').map(withoutLine);
    return { id, html, outline, describe: oration.describe(speech), ...(others.length > 0 ? { notices: others } : {}) };
  } catch (error) {
    if (!(error instanceof oration.SpeechError)) throw error;
    const { code, message, path, column } = error;
    const here = message.replace(/ \(line 1, column (\d+)\)/, ' (column $1)').replace(/; for text that is not JSON, use importText$/, '');
    return { id, line: number, error: { code, message: here, path, column } };
  }
}

const withoutLine = ({ line: _, ...notice }) => notice;

/** An id at the start of a line, where programs usually write it. */
const LEADING_ID = /^\s*\{\s*"id"\s*:\s*("[^"\\]*"|-?(?:0|[1-9]\d{0,14}))\s*[,}]/;

const latin = new TextDecoder('latin1');

/**
 * The id of a line, and its speech if that is a field of it. A line is parsed only if it may have an id or a speech further on.
 * The renderer reports what is wrong with a line that is not JSON.
 */
function read(line) {
  const buffer = Buffer.from(line.buffer, line.byteOffset, line.length);
  const isSpeech = !buffer.includes('"speech"');
  if (isSpeech && !buffer.includes('"id"')) return {};
  // Only JSON in ASCII is the same in Latin-1; others are decoded with the whole line.
  const [, leading] = (isSpeech && LEADING_ID.exec(latin.decode(line.subarray(0, 300)))) || [];
  if (leading && /^[\x20-\x7e]*$/.test(leading)) return { id: JSON.parse(leading) };
  return parsed(line);
}

function parsed(line) {
  try {
    const { id, speech } = JSON.parse(decoder.decode(line));
    const isId = typeof id === 'string' || typeof id === 'number';
    const isEnvelope = typeof speech === 'object' && speech !== null;
    return { id: isId ? id : undefined, speech: isEnvelope ? speech : undefined };
  } catch {
    return {};
  }
}

parentPort.on('message', (batch) => {
  const { bytes, failed } = render(batch);
  parentPort.postMessage({ bytes, failed }, [bytes.buffer]);
});
