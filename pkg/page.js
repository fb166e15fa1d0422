// A rendered speech → a complete page that needs no other file.

/**
 * @param {{ title: string, lang?: string, dir?: string, css: string, html: string, script?: string }} parts
 *   `css`, `html` and `script` as they are, the others as plain words
 * @returns {string}
 */
export function page({ title, lang, dir, css, html, script }) {
  const language = lang ? ` lang="${escape(lang)}"` : '';
  const direction = dir && dir !== 'ltr' ? ` dir="${escape(dir)}"` : '';
  return `<!DOCTYPE html>
<html${language}${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
${css.trim()}
</style>
</head>
<body class="oration-page">
<main>
${html.trim()}
</main>
${script ? `<script type="module">\n${script.trim()}\n</script>\n` : ''}</body>
</html>
`;
}

/** Words as HTML text or as the value of an attribute in double quotes. */
export const escape = (words) =>
  words.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]);
