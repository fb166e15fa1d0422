// The HTML of a speech → a complete HTML document.
import { metadataOf } from './metadata.js';

/**
 * @typedef {import('./metadata.js').About & { dir?: string, css?: string, stylesheets?: string[], script?: string,
 *   scriptUrl?: string, generator?: string }} Head `css` and `script` are inserted as they are, the others escaped
 * @param {Head & { html: string }} parts
 * @returns {string}
 */
export function documentOf({ html, ...head }) {
  const { lang, dir, script, scriptUrl } = head;
  const language = lang ? ` lang="${escape(lang)}"` : '';
  const direction = dir && dir !== 'ltr' ? ` dir="${escape(dir)}"` : '';
  return `<!DOCTYPE html>
<html${language}${direction}>
<head>
<meta charset="utf-8">
${headOf(head)}
</head>
<body class="oration-page">
<main>
${html.trim()}
</main>
${scriptOf({ script, scriptUrl })}</body>
</html>
`;
}

/** The elements of the head, without the character encoding, which must come first. @param {Head} head */
export function headOf({ title, css, stylesheets = [], generator, ...about }) {
  const elements = [
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    generator && `<meta name="generator" content="${escape(generator)}">`,
    ...metadataOf({ title, ...about }, escape),
    ...stylesheets.map((url) => `<link rel="stylesheet" href="${escape(url)}">`),
    css && `<style>\n${css.trim().replace(/<\//g, '<\\/')}\n</style>`,
  ];
  return elements.filter(Boolean).join('\n');
}

/** The script of a page, in it or linked. @param {{ script?: string, scriptUrl?: string }} head */
export function scriptOf({ script, scriptUrl }) {
  if (scriptUrl) return `<script type="module" src="${escape(scriptUrl)}"></script>\n`;
  return script ? `<script type="module">\n${script.trim()}\n</script>\n` : '';
}

/** Text → HTML, for the content of an element or a double-quoted attribute. */
export const escape = (text) =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]);
