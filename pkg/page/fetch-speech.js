// The URL of a speech → its bytes, and those as a speech.
import { SpeechError } from '../speech/error.js';
import { decode, isArchive, isEncoding, isJson, isJsonName } from '../speech/decode.js';
import { expectedFormat } from './expectation.js';

/** Bytes from which a download shows its progress. */
const LONG = 1 << 18;

/**
 * @param {string} url
 * @param {string} base the base URL
 * @param {{ signal: AbortSignal, progress: (part: number) => void, isPage?: boolean }} watch `part` is from 0 to 1; `isPage`
 *   allows a web page at any URL
 * @returns {Promise<{ bytes: Uint8Array, charset?: string, isNamedJson: boolean }>} with the encoding that the server declares,
 *   and whether the server or the URL says that it is JSON
 */
export async function fetchSpeech(url, base, { signal, progress, isPage = false }) {
  let resolved = url;
  try {
    resolved = new URL(url, base).href;
    const response = await fetch(resolved, { signal, headers: { accept: 'application/json, text/plain;q=0.9, */*;q=0.1' } });
    if (!response.ok) throw new Error(`the server responded with ${response.status} ${response.statusText}`.trimEnd());
    const bytes = await download(response, progress);
    check(bytes, resolved, isPage);
    const isNamedJson = isJsonName(new URL(resolved).pathname) || /^application\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
    return { bytes, charset: charsetOf(response), isNamedJson };
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new SpeechError(`the speech could not be loaded from ${resolved}: ${cause.message}`, { code: 'load', cause });
  }
}

/** Many servers respond to an unknown URL with an HTML page. */
function check(bytes, url, isPage) {
  if (isArchive(bytes)) return;
  const begin = new TextDecoder().decode(bytes.subarray(0, 200));
  // Null bytes are part of spaces in UTF-16.
  const isEmpty = (text) => /^[\s\0\ufffd]*$/.test(text);
  if (isEmpty(begin) && isEmpty(new TextDecoder().decode(bytes))) throw new Error('the response is empty');
  if (isPage || expectedFormat(url) === 'html' || !/^\s*<(!doctype html|html)\b/i.test(begin)) return;
  throw new Error('the response is an HTML page; to import one, use a URL that ends in .html, or pass its text to importText');
}

/** Servers declare UTF-8 for files of unknown encoding, so that declaration is ignored. */
function charsetOf(response) {
  const [, label] = /charset\s*=\s*["']?([^\s"';]+)/i.exec(response.headers.get('content-type') ?? '') ?? [];
  return label && isEncoding(label) && !/^utf-?8$/i.test(label) ? label : undefined;
}

/**
 * The bytes of a response → a speech: JSON unchanged, other text and documents imported.
 * @param {{ bytes: Uint8Array, charset?: string, isNamedJson: boolean }} response
 * @param {typeof import('../index.js').importText} importText `importDocument` where the URL is that of a document
 */
export async function readSpeech({ bytes, charset, isNamedJson }, importText) {
  // JSON in UTF-8, the usual case, is recognized by its first byte.
  if (bytes[0] === 0x7b) return { speech: bytes, notices: [] };
  if (isArchive(bytes)) return importText(bytes);
  const text = decode(bytes);
  return isNamedJson || isJson(text) ? { speech: text, notices: [] } : importText(bytes, { charset });
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
