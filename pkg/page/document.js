// The HTML of a speech → a complete HTML document.

/**
 * @param {{ title: string, lang?: string, dir?: string, css?: string, html: string, script?: string, stylesheet?: string,
 *   canonical?: string, description?: string, generator?: string }} parts `html` and `script` are inserted as they are, the others escaped
 * @returns {string}
 */
export function documentOf({ title, lang, dir, css, html, script, stylesheet, canonical, description, generator }) {
  const language = lang ? ` lang="${escape(lang)}"` : '';
  const direction = dir && dir !== 'ltr' ? ` dir="${escape(dir)}"` : '';
  const head = [
    generator && `<meta name="generator" content="${escape(generator)}">`,
    description && `<meta name="description" content="${escape(description)}">`,
    canonical && `<link rel="canonical" href="${escape(canonical)}">`,
    stylesheet && `<link rel="stylesheet" href="${escape(stylesheet)}">`,
    css && `<style>\n${css.trim().replace(/<\//g, '<\\/')}\n</style>`,
  ].filter(Boolean);
  return `<!DOCTYPE html>
<html${language}${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
${head.join('\n')}
</head>
<body class="oration-page">
<main>
${html.trim()}
</main>
${script ? `<script type="module">\n${script.trim()}\n</script>\n` : ''}</body>
</html>
`;
}

/** Text → HTML, for the content of an element or a double-quoted attribute. */
export const escape = (text) =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]);
