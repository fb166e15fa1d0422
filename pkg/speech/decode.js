// The bytes of a file → its text if it is JSON. The importer decodes other files itself.

/**
 * Decodes bytes by their byte order mark, else as UTF-8, else as GB 18030, the encoding of older Chinese texts.
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

/** Whether the platform can decode an encoding. */
export function isEncoding(label) {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

/** Whether a text is meant as JSON: prose never starts with a brace, and with a bracket only before a word. RTF starts with `{\`. */
export const isJson = (text) => /^\s*(\{(?!\\)|\[\s*[[{"\]])/.test(text);

/** Whether the end of a file's name says that it is JSON. */
export const isJsonName = (name) => /\.json$/i.test(name);

/** Whether the end of a file's name says that it is a Word document. */
export const isDocumentName = (name) => /\.docx$/i.test(name);

/** Whether bytes begin as a ZIP archive, which a Word document is. */
export const isArchive = ([p, k, third]) => p === 0x50 && k === 0x4b && (third === 3 || third === 5);

/** Whether the text is not UTF-8. A single invalid character in a long text is not enough evidence. */
function isBroken(text) {
  const damaged = text.split('\ufffd').length - 1;
  return damaged > 0 && damaged * 20 > text.match(/[^\0-\x7f]/g).length;
}
