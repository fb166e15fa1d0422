// The address of a speech → its JSON or plain text.
import { SpeechError } from './error.js';
import { importText } from './index.js';
import { decode, isJson } from './text.js';

/** From here on a download shows its progress, in bytes. */
const LONG = 1 << 18;

/**
 * @param {string} address
 * @param {string} base what the address is relative to
 * @param {{ signal: AbortSignal, progress: (part: number) => void }} watch `part` is from 0 to 1
 * @returns {Promise<Uint8Array>}
 */
export async function load(address, base, { signal, progress }) {
  let place = address;
  try {
    place = new URL(address, base).href;
    const response = await fetch(place, { signal, headers: { accept: 'application/json, text/plain;q=0.9, */*;q=0.1' } });
    if (!response.ok) throw new Error(`the answer was ${response.status} ${response.statusText}`.trimEnd());
    return speechIn(await download(response, progress));
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new SpeechError(`the speech could not be loaded from ${place}: ${cause.message}`, { code: 'load', cause });
  }
}

/** A page of HTML where the speech should be is a server's way to say that there is none. */
function speechIn(bytes) {
  if (bytes.length === 0) throw new Error('what came is empty');
  const begin = new TextDecoder().decode(bytes.subarray(0, 200));
  if (/^\s*<(!doctype html|html)\b/i.test(begin)) throw new Error('what came is a page of HTML');
  return bytes;
}

/**
 * What came → what can be rendered: JSON as it is, plain text imported.
 * @param {Uint8Array} bytes
 */
export async function read(bytes) {
  // Nearly all is JSON in UTF-8, which needs no look at the rest.
  if (bytes[0] === 0x7b) return { speech: bytes, notices: [] };
  const text = decode(bytes);
  return isJson(text) ? { speech: text, notices: [] } : importText(text);
}

async function download(response, progress) {
  // Compressed answers tell their compressed length; then the part is wrong, and never above 1.
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
