// The bytes of a file → its text, and whether it is JSON.

/**
 * Bytes as text: by their byte order mark, else as UTF-8, else as GB 18030, in which older Chinese texts are stored.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function decode(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return isBroken(text) ? new TextDecoder('gb18030').decode(bytes) : text;
}

/** Whether a text is meant as JSON: prose begins with no brace, and with a bracket only before words. */
export const isJson = (text) => /^\s*(\{|\[\s*[[{"\]])/.test(text);

/** Whether UTF-8 was the wrong guess: one damaged character in a whole text does not make it so. */
function isBroken(text) {
  const damaged = text.split('\ufffd').length - 1;
  return damaged > 0 && damaged * 20 > text.match(/[^\0-\x7f]/g).length;
}
