// A URL → the format that its end suggests, so that what reads it can be loaded before the speech.

/**
 * @param {string} url
 * @returns {'json' | 'text' | 'markdown' | 'html'}
 */
export function expectedFormat(url) {
  const [, extension = ''] = /\.([a-z]+)$/i.exec(url.replace(/[?#].*/s, '')) ?? [];
  return formats[extension.toLowerCase()] ?? 'json';
}

const formats = { txt: 'text', srt: 'text', vtt: 'text', md: 'markdown', markdown: 'markdown', htm: 'html', html: 'html' };
