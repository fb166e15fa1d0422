// The commands and their options: the table behind parsing, help and completion.
import { formats } from '../module/export-formats.js';

/**
 * @typedef {{ type: 'boolean' | 'string', short?: string, multiple?: boolean, value?: string, values?: string[], about: string }} Option
 *   `value` is the name of the value in the help, `values` are all that it can be
 * @typedef {{ usage: string, about: string, many?: boolean, needs?: number, takes?: string, arguments?: string[], options: Record<string, Option> }} Command
 *   `needs` is the number of files, if it is not one; `takes` is what follows instead of files; `arguments` are all its values
 */

const force = { type: 'boolean', about: 'replace files that oration did not write' };
const lang = { type: 'string', value: 'TAG', about: 'language of the speech, a tag such as en' };
const charset = { type: 'string', value: 'NAME', about: 'encoding of the file, if it is not detected' };
const quiet = { type: 'boolean', short: 'q', about: 'print errors only' };
const noNotices = { ...quiet, about: 'print no notices' };
const replace = { ...force, about: 'replace files, even if they exist' };

/** @type {Record<string, Command>} */
export const commands = {
  import: {
    usage: 'FILE',
    about: 'print its Speech JSON, and notices on standard error',
    options: {
      out: { type: 'string', short: 'o', value: 'OUT', about: 'write to a file' },
      explain: { type: 'boolean', about: 'print the role of each line, with the evidence' },
      role: { type: 'string', multiple: true, value: 'LINE=ROLE', about: 'set the role of a line, such as 12=heading; can be repeated' },
      lang,
      charset,
      force: replace,
      quiet: noNotices,
    },
  },
  render: {
    usage: 'FILE...',
    about: 'print a standalone page; of several files or a folder, write pages and an index',
    many: true,
    options: {
      out: { type: 'string', short: 'o', value: 'OUT', about: 'write to a file, or to a folder' },
      reader: { type: 'boolean', about: 'include the reader: search, keyboard shortcuts and other controls' },
      prompter: { type: 'boolean', about: 'include the reader, a prompter and speaking times' },
      storage: { type: 'string', value: 'KEY', about: 'with --reader: keep bookmarks, place and appearance under a key of localStorage' },
      css: { type: 'string', multiple: true, value: 'FILE', about: 'add your own styles; can be repeated' },
      stylesheet: { type: 'string', value: 'URL', about: 'link to oration.css instead of including it' },
      site: { type: 'string', value: 'URL', about: 'URL of the folder: canonical links, sitemap, feed, oEmbed; linked styles' },
      'no-index': { type: 'boolean', about: 'omit the attributes for site search (Pagefind)' },
      template: { type: 'string', value: 'FILE', about: 'use your own page, with {{article}} where the speech goes' },
      fragment: { type: 'boolean', about: 'only the article, for your own page' },
      lang,
      charset,
      'id-prefix': { type: 'string', value: 'PREFIX', about: 'prefix of every id (speech-)' },
      'heading-level': { type: 'string', value: 'LEVEL', about: 'heading level of the title, 1 to 6 (1)' },
      'ui-lang': { type: 'string', value: 'TAG', about: 'language of the interface text' },
      'no-outline': { type: 'boolean', about: 'omit the outline' },
      'no-header': { type: 'boolean', about: 'omit the header' },
      images: { type: 'boolean', about: 'show images; otherwise they are links' },
      punctuation: { type: 'string', value: 'STYLE', values: ['as-printed', 'fullwidth'], about: 'punctuation of Chinese text: as-printed or fullwidth (as-printed)' },
      print: { type: 'string', value: 'PAPER', values: ['gbt9704', 'a4', 'letter'], about: 'how the page prints: gbt9704, a4 or letter' },
      'print-outline': { type: 'boolean', about: 'with --print: print the outline, on a page of its own' },
      ndjson: { type: 'boolean', about: 'read lines of JSON, print lines of { id, html, outline, describe }' },
      threads: { type: 'string', value: 'NUMBER', about: 'with --ndjson: the number of threads (one for each processor)' },
      watch: { type: 'boolean', short: 'w', about: 'render again whenever a file changes' },
      force,
      quiet,
    },
  },
  index: {
    usage: 'FOLDER',
    takes: 'folder',
    about: 'write a search index for the pages in a folder, which needs no server',
    options: {
      out: { type: 'string', short: 'o', value: 'OUT', about: 'the folder of the index (oration-search, in that of the pages)' },
      url: { type: 'string', value: 'PATTERN', about: 'index Speech JSON and other sources, whose pages have URLs such as /speeches/{name}.html' },
      'id-prefix': { type: 'string', value: 'PREFIX', about: 'with --url: prefix of every id in the pages (speech-)' },
      lang,
      charset,
      quiet,
    },
  },
  print: {
    usage: 'FILE',
    about: 'write a PDF with an installed Chrome, Edge or Chromium',
    options: {
      out: { type: 'string', short: 'o', value: 'OUT', about: 'the PDF to write' },
      print: { type: 'string', value: 'PAPER', values: ['gbt9704', 'a4', 'letter'], about: 'gbt9704, a4 or letter (gbt9704, which is a4 for languages other than Chinese)' },
      'print-outline': { type: 'boolean', about: 'print the outline, on a page of its own' },
      css: { type: 'string', multiple: true, value: 'FILE', about: 'add your own styles; can be repeated' },
      lang,
      charset,
      'ui-lang': { type: 'string', value: 'TAG', about: 'language of the interface text' },
      'no-header': { type: 'boolean', about: 'omit the header' },
      images: { type: 'boolean', about: 'show images; otherwise they are links' },
      punctuation: { type: 'string', value: 'STYLE', values: ['as-printed', 'fullwidth'], about: 'punctuation of Chinese text: as-printed or fullwidth (as-printed)' },
      force,
      quiet,
    },
  },
  outline: {
    usage: 'FILE...',
    about: 'print the sections, one per line',
    many: true,
    options: { json: { type: 'boolean', about: 'as JSON, with ids and lengths' }, lang, charset, quiet: noNotices },
  },
  timing: {
    usage: 'FILE...',
    about: 'print how long a speech and its sections take to speak',
    many: true,
    options: {
      pace: { type: 'string', value: 'PACE', about: 'characters or words a minute, or both (200/140)' },
      target: { type: 'string', value: 'TIME', about: 'how long it may take: 10:00' },
      budget: { type: 'string', multiple: true, value: 'ID=TIME', about: 'how long a section may take: s2=3:00; can be repeated' },
      json: { type: 'boolean', about: 'as JSON' },
      sentences: { type: 'boolean', about: 'with --json, list the sentences and their times' },
      lang,
      charset,
      quiet: noNotices,
    },
  },
  align: {
    usage: 'SPEECH TRANSCRIPT',
    about: 'print Speech JSON with the times of a recording, found by its transcript',
    needs: 2,
    options: {
      out: { type: 'string', short: 'o', value: 'OUT', about: 'write to a file' },
      json: { type: 'boolean', about: 'print the times of sentences and the coverage of sections, too' },
      lang,
      charset,
      force: replace,
      quiet: noNotices,
    },
  },
  check: {
    usage: 'FILE...',
    about: 'print all errors and notices, one per line',
    many: true,
    options: { json: { type: 'boolean', about: 'as JSON' }, lang, charset, quiet },
  },
  export: {
    usage: 'FILE...',
    about: 'print a speech in another format; for several files or a folder, write a file each',
    many: true,
    options: {
      to: { type: 'string', value: 'FORMAT', values: Object.keys(formats), about: `${Object.keys(formats).join(', ')} (markdown)` },
      style: { type: 'string', value: 'STYLE', values: ['gbt9704', 'plain'], about: 'of docx and typst: gbt9704 or plain' },
      modified: { type: 'string', value: 'TIME', about: 'of epub: when the book was last changed (the day of the speech)' },
      out: { type: 'string', short: 'o', value: 'OUT', about: 'write to a file, or to a folder' },
      lang,
      charset,
      force: replace,
      quiet,
    },
  },
  completion: {
    usage: 'SHELL',
    takes: 'shell',
    about: 'print a completion script for bash, zsh or fish',
    arguments: ['bash', 'zsh', 'fish'],
    options: {},
  },
  help: { usage: '[COMMAND]', about: 'print this, or the help of a command', options: {} },
};

commands.help.arguments = Object.keys(commands);

/** Options that work with and without a command. @type {Record<string, Option>} */
export const general = {
  help: { type: 'boolean', short: 'h', about: 'print help' },
  version: { type: 'boolean', short: 'v', about: 'print the version; also -V' },
};
