// A speech → the page that `oration render` writes.
import { readFileSync } from 'node:fs';
import { basename, sep } from 'node:path';
import * as oration from '../node.js';
import { documentOf, escape, headOf, scriptOf } from '../page/document.js';
import { structuredData } from '../page/structured-data.js';
import { CliError, reasonOf } from './errors.js';
import { GENERATOR } from './output.js';
import { titleOf } from './paths.js';
import { oembedPath, readSite, urlOf } from './site.js';
import { didYouMean } from './suggest.js';

const generator = `${GENERATOR} ${oration.version()}`;

/**
 * What surrounds the article. With the URL of a site, pages link to the stylesheet and the script; otherwise they contain them.
 * @typedef {{ fragment?: boolean, css?: string, stylesheet?: string, script?: string, site?: string,
 *   template?: { file: string, text: string } }} Layout
 * @param {Record<string, any>} values of the options of `oration render`
 * @returns {Layout}
 */
export function readLayout({ fragment, reader, prompter, storage, css = [], stylesheet, template, site, print, 'print-outline': printOutline }) {
  if (fragment && (reader || prompter || css.length > 0 || stylesheet || template || site)) {
    throw new CliError('a fragment is only the article; --reader, --prompter, --css, --stylesheet, --template and --site are for pages');
  }
  if (storage !== undefined && !reader && !prompter) throw new CliError('--storage needs --reader or --prompter');
  if (fragment) return { fragment };
  const own = stylesheet === undefined ? [styleSheet('oration')] : [];
  if (print) own.push(styleSheet('print'));
  if (printOutline) own.push(':root { --oration-print-outline: block; }');
  const layout = {
    css: [...own, ...css.map(readText)].join('\n'),
    stylesheet,
    script: reader || prompter ? readerScript(prompter ? 'standalone-prompter' : 'standalone', storage) : undefined,
    template: template === undefined ? undefined : { file: template, text: readText(template) },
    site: readSite(site),
  };
  if (template !== undefined) {
    const inHead = { '--css': css.length > 0, '--stylesheet': stylesheet, '--print': print, '--site': site };
    checkTemplate(layout.template, { reader: reader ? ['--reader'] : [], head: Object.keys(inHead).filter((option) => inHead[option]) });
  }
  return layout;
}

const styleSheet = (name) => readFileSync(new URL(`../${name}.css`, import.meta.url), 'utf8');

/** The files that the pages of a site link to, by their names. @param {Layout} layout */
export function linkedFiles({ css, script }) {
  const files = {};
  if (css) files['oration.css'] = `/* ${GENERATOR} */\n${css.trim()}\n`;
  if (script) files['oration.js'] = `// ${GENERATOR}\n${script.trim()}\n`;
  return files;
}

/** The script for a `<script>`, which nothing in it may end. @param {string} name @param {string} [storage] the key of the reader's settings */
function readerScript(name, storage) {
  const script = readFileSync(new URL(`../dist/${name}.js`, import.meta.url), 'utf8');
  return script.replace('__STORAGE__', () => JSON.stringify(storage) ?? 'undefined').replace(/<(?=\/script|!--)/gi, '\\x3c');
}

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
 * @param {{ path?: string, isOneOfMany?: boolean }} place `path` is that of the page in its site
 */
export function pageOf(file, speech, options, layout, { path, isOneOfMany = false } = {}) {
  const description = oration.describe(speech);
  const article = oration.renderToString(speech, { ...options, collapseOutline: !mayHaveReader(layout) });
  const about = { ...description, title: titleOf(description, file) };
  if (layout.fragment) return { html: article, description: about };
  const canonical = layout.site && path && urlOf(layout.site, path);
  const jsonLd = structuredData({ ...about, description: about.excerpt }, canonical);
  const head = headFor({ ...about, canonical, jsonLd }, layout, { path, isOneOfMany });
  const html = layout.template ? fill(layout.template.text, head, article) : documentOf({ ...head, html: article });
  return { html, description: about };
}

/** Whether a reader may be attached to the article: ours, or that of the host, whose page it becomes. @param {Layout} layout */
const mayHaveReader = ({ fragment, script, template }) => Boolean(fragment || script) || /<script\b/i.test(template?.text ?? '');

/** @returns {import('../page/document.js').Head} */
function headFor(about, { css, stylesheet, script, site }, { path, isOneOfMany }) {
  const head = { ...about, description: about.excerpt, generator, stylesheets: stylesheet ? [stylesheet] : [] };
  if (!site || !isOneOfMany) return { ...head, css, script };
  const up = '../'.repeat(path.split(sep).length - 1);
  const files = linkedFiles({ css, script });
  return {
    ...head,
    stylesheets: [...head.stylesheets, ...(files['oration.css'] ? [`${up}oration.css`] : [])],
    scriptUrl: files['oration.js'] && `${up}oration.js`,
    links: [
      { type: 'application/json+oembed', href: urlOf(site, oembedPath(path)), title: about.title },
      { type: 'application/atom+xml', href: `${up}feed.xml` },
    ],
  };
}

/** The placeholders of a template. */
const placeholders = {
  article: (_, article) => article.trim(),
  title: ({ title }) => escape(title),
  lang: ({ lang }) => escape(lang ?? ''),
  dir: ({ dir }) => escape(dir ?? 'ltr'),
  speakers: ({ speakers }) => escape(speakers.join(', ')),
  date: ({ date, published }) => escape(date ?? published ?? ''),
  head: (head) => headOf(head),
  reader: (head) => scriptOf(head).trim(),
};

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g;

/** @param {Record<string, string[]>} options that need a placeholder, by its name */
function checkTemplate({ file, text }, options) {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name]) => name);
  for (const name of names) {
    if (Object.hasOwn(placeholders, name)) continue;
    const known = Object.keys(placeholders);
    throw new CliError(`${file}: unknown placeholder {{${name}}}${didYouMean(name, known) || `; expected one of ${known.join(', ')}`}`);
  }
  if (!names.includes('article')) throw new CliError(`${file}: the template needs {{article}} where the speech goes`);
  for (const [name, [option]] of Object.entries(options)) {
    if (option && !names.includes(name)) throw new CliError(`${file}: the template needs {{${name}}} for ${option}`);
  }
}

function fill(template, head, article) {
  const html = template.replace(PLACEHOLDER, (_, name) => placeholders[name](head, article));
  return html.includes('name="generator"') ? html : html.replace(/(?=<\/head>)/i, `<meta name="generator" content="${generator}">\n`);
}
