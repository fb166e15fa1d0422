// A speech → the page that `oration render` writes.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as oration from '../node.js';
import { documentOf, escape } from '../page/document.js';
import { CliError, reasonOf } from './errors.js';
import { GENERATOR } from './output.js';
import { didYouMean } from './suggest.js';

const generator = `${GENERATOR} ${oration.version()}`;

/**
 * What surrounds the article.
 * @typedef {{ fragment?: boolean, css?: string, stylesheet?: string, script?: string, template?: { file: string, text: string } }} Layout
 * @param {Record<string, any>} values of the options of `oration render`
 * @returns {Layout}
 */
export function readLayout({ fragment, reader, css = [], stylesheet, template }) {
  if (fragment && (reader || css.length > 0 || stylesheet || template)) {
    throw new CliError('a fragment is only the article; --reader, --css, --stylesheet and --template are for pages');
  }
  if (fragment) return { fragment };
  const own = stylesheet === undefined ? [readFileSync(new URL('../oration.css', import.meta.url), 'utf8')] : [];
  const layout = {
    css: [...own, ...css.map(readText)].join('\n'),
    stylesheet,
    script: reader ? readerScript() : undefined,
    template: template === undefined ? undefined : { file: template, text: readText(template) },
  };
  if (template !== undefined) checkTemplate(layout.template);
  return layout;
}

/** The script for a `<script>`, which nothing in it may end. */
const readerScript = () => readFileSync(new URL('../dist/standalone.js', import.meta.url), 'utf8').replace(/<(?=\/script|!--)/gi, '\\x3c');

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/**
 * The page of a speech, and its description for the index.
 * @param {string} file
 * @param {import('../index.js').Speech} speech
 * @param {import('../index.js').RenderOptions} options
 * @param {Layout} layout
 */
export function pageOf(file, speech, options, layout) {
  const description = oration.describe(speech);
  const article = oration.renderToString(speech, options);
  const about = { ...description, title: description.title || nameOf(file) };
  if (layout.fragment) return { html: article, description: about };
  const { title, lang, dir } = about;
  const { css, stylesheet, script } = layout;
  const html = layout.template
    ? fill(layout, about, article)
    : documentOf({ title, lang, dir, css, stylesheet, script, generator, html: article });
  return { html, description: about };
}

const nameOf = (file) => (file === '-' ? 'Speech' : basename(file).replace(/\.[^.]*$/, ''));

/** The placeholders of a template. */
const placeholders = {
  article: (_, __, article) => article.trim(),
  title: (_, { title }) => escape(title),
  lang: (_, { lang }) => escape(lang ?? ''),
  dir: (_, { dir }) => escape(dir ?? 'ltr'),
  speakers: (_, { speakers }) => escape(speakers.join(', ')),
  date: (_, { date, published }) => escape(date ?? published ?? ''),
  head: ({ css, stylesheet }, { title }) => headOf({ title, css, stylesheet }),
  reader: ({ script }) => (script ? `<script type="module">\n${script}\n</script>` : ''),
};

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

function checkTemplate({ file, text }) {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name);
  for (const name of names) {
    if (Object.hasOwn(placeholders, name)) continue;
    const known = Object.keys(placeholders);
    throw new CliError(`${file}: unknown placeholder {{${name}}}${didYouMean(name, known) || `; expected one of ${known.join(', ')}`}`);
  }
  if (!names.includes('article')) throw new CliError(`${file}: the template needs {{article}} where the speech goes`);
}

function fill(layout, about, article) {
  const html = layout.template.text.replace(PLACEHOLDER, (_, name) => placeholders[name](layout, about, article));
  return html.includes('name="generator"') ? html : html.replace(/(?=<\/head>)/i, `${generatorOf()}\n`);
}

const generatorOf = () => `<meta name="generator" content="${generator}">`;

/** The elements of the head that every page has, without the character encoding, which must come first. */
function headOf(parts) {
  const [, head] = /<meta charset="utf-8">\n([\s\S]*)\n<\/head>\n<body/.exec(documentOf({ ...parts, generator, html: '' }));
  return head;
}
