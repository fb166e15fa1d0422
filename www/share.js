// A document → a link that contains it, compressed; and the reverse.

/** The start of a fragment with a speech. */
export const SHARE = '#share=';

/** A speech larger than this is not opened from a link, so that a link cannot fill the memory. */
const LIMIT = 8 << 20;

const base64url = (bytes) => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

/** All bytes of a stream of at most `limit` bytes. */
async function gather(stream, limit) {
  const chunks = [];
  let size = 0;
  const reader = stream.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

const through = (bytes, transform, limit = Infinity) => gather(new Blob([bytes]).stream().pipeThrough(transform), limit);

/** Whether the browser can make and open such links. */
export const canShare = () => typeof CompressionStream === 'function';

/**
 * The fragment for a document.
 * @param {import('./document.js').Document} document
 */
export async function fragmentOf({ text, json, roles, apart }) {
  const content = text === null || apart ? { json: JSON.stringify(JSON.parse(json)) } : { text, roles };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  return SHARE + base64url(await through(bytes, new CompressionStream('deflate-raw')));
}

/**
 * The content of a fragment.
 * @param {string} fragment
 * @returns {Promise<{ text?: string, json?: string, roles?: Record<number, string> }>}
 * @throws if the fragment is damaged
 */
export async function contentOf(fragment) {
  const packed = bytesOf(fragment.slice(SHARE.length));
  const bytes = await through(packed, new DecompressionStream('deflate-raw'), LIMIT);
  const { text, json, roles } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (typeof (text ?? json) !== 'string') throw new TypeError('neither text nor JSON');
  const isRole = ([line, role]) => /^\d+$/.test(line) && typeof role === 'string';
  return { text, json, roles: Object.fromEntries(Object.entries(roles ?? {}).filter(isRole)) };
}
