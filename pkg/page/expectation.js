// A URL or the beginning of a speech → what will probably be needed to show it, so that it can be loaded early.

/**
 * The format that the end of a URL suggests.
 * @param {string} url
 * @returns {'json' | 'text' | 'markdown' | 'html' | 'document'}
 */
export function expectedFormat(url) {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(url.replace(/[?#].*/s, '')) ?? [];
  return formats[extension.toLowerCase()] ?? 'json';
}

const formats = { txt: 'text', srt: 'text', vtt: 'text', md: 'markdown', markdown: 'markdown', htm: 'html', html: 'html', docx: 'document' };

/** Bytes or characters that are searched. */
const SAMPLE = 1 << 17;

/**
 * Whether JSON looks as if it contained Markdown. The renderer decides whether it does.
 * @param {unknown} json an object is not searched
 */
export function looksLikeMarkdown(json) {
  const text = json instanceof Uint8Array ? new TextDecoder().decode(json.subarray(0, SAMPLE)) : json;
  return typeof text === 'string' && /[^\s"*]\*\*|\]\(|\[\^|"markdown"/.test(text.slice(0, SAMPLE));
}

/**
 * The same for a speech that was imported from Markdown, a page or a document, which has emphasis, links and escapes as the
 * importer writes them.
 * @param {unknown} speech
 */
export const hasMarks = (speech) => looksLikeMarkdown(speech) || (!(speech instanceof Uint8Array) && /[*`~]|\\\\|\]\(|\[\^|\b_\B|"markdown"/.test(JSON.stringify(speech)));
