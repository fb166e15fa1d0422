// The address of a speech → its JSON or plain text.
import { SpeechError } from '../speech/error.js';
import { importText } from '../index.js';
import { decode, isJson } from '../speech/decode.js';

/** Bytes from which a download shows its progress. */
const LONG = 1 << 18;

/**
 * @param {string} address
 * @param {string} base what the address is relative to
 * @param {{ signal: AbortSignal, progress: (part: number) => void }} watch `part` is from 0 to 1
 * @returns {Promise<Uint8Array>}
 */
export async function fetchSpeech(address, base, { signal, progress }) {
  let place = address;
  try {
    place = new URL(address, base).href;
    const response = await fetch(place, { signal, headers: { accept: 'application/json, text/plain;q=0.9, */*;q=0.1' } });
    if (!response.ok) throw new Error(`the server responded with ${response.status} ${response.statusText}`.trimEnd());
    return speechIn(await download(response, progress));
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new SpeechError(`the speech could not be loaded from ${place}: ${cause.message}`, { code: 'load', cause });
  }
}

/** Many servers answer a wrong address with an HTML page. */
function speechIn(bytes) {
  if (bytes.length === 0) throw new Error('the response is empty');
  const begin = new TextDecoder().decode(bytes.subarray(0, 200));
  if (/^\s*<(!doctype html|html)\b/i.test(begin)) throw new Error('the response is an HTML page');
  return bytes;
}

/**
 * The bytes of a response → a speech: JSON as it is, plain text imported.
 * @param {Uint8Array} bytes
 */
export async function readSpeech(bytes) {
  // Nearly all is JSON in UTF-8, which needs no look at the rest.
  if (bytes[0] === 0x7b) return { speech: bytes, notices: [] };
  const text = decode(bytes);
  return isJson(text) ? { speech: text, notices: [] } : importText(text);
}

async function download(response, progress) {
  // The length of a compressed response is the compressed one, so the part may be too large; it never exceeds 1.
  const total = Number(response.headers.get('content-length'));
  if (!(total > LONG) || !response.body) return new Uint8Array(await response.arrayBuffer());
  const chunks = [];
  let length = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    progress(Math.min(length / total, 1));
  }
  return joined(chunks, length);
}

function joined(chunks, length) {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
