#!/usr/bin/env node
// The `oration` command: files → Speech JSON, pages, outlines or errors.
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { renderAll } from './cli/render-all.js';
import { CliError, isFolder, label, pageOf, formatLocation, readSource, readSpeech, speechOf, write } from './cli/files.js';
import * as oration from './node.js';
import { explanation } from './cli/explain.js';

const help = `Usage: oration COMMAND FILE

A FILE is Speech JSON, plain text, Markdown, HTML or captions; the format is detected. - reads standard input.

  oration import FILE            print its Speech JSON, and notices on standard error
        --explain                  print the role of each line, with the evidence
        --role LINE=ROLE           set the role of a line, such as 12=heading; can be repeated
        --lang TAG                 language of the text, if it is not detected
        --charset NAME             encoding of the file, if it is not detected
  oration render FILE            print a standalone page
    -o, --out OUT.html             write the page to a file
        --fragment                 print only the article, for your own page
        --id-prefix PREFIX         prefix of every id (speech-)
        --heading-level LEVEL      heading level of the title, 1 to 6 (1)
        --ui-lang TAG              language of the interface text
        --no-outline, --no-header  omit the outline, the header
        --images                   show images; otherwise they are links
  oration render FILES... --out DIR
                                 write a page for each file, folders included, and an index;
                                 pages that are up to date are skipped
  oration outline FILE           print its sections, one per line
        --json                     as JSON, with ids and lengths
  oration check FILE...          print all errors and notices, one per line

  -h, --help     print this
  -v, --version  print the version

Exit status: 0 success, 1 invalid speech, 2 incorrect usage or a file that cannot be read or written.
`;

const commands = {
  import: {
    run: importFile,
    options: {
      explain: { type: 'boolean' },
      role: { type: 'string', multiple: true },
      lang: { type: 'string' },
      charset: { type: 'string' },
    },
  },
  render: {
    run: renderFiles,
    many: true,
    options: {
      out: { type: 'string', short: 'o' },
      fragment: { type: 'boolean' },
      'id-prefix': { type: 'string' },
      'heading-level': { type: 'string' },
      'ui-lang': { type: 'string' },
      'no-outline': { type: 'boolean' },
      'no-header': { type: 'boolean' },
      images: { type: 'boolean' },
    },
  },
  outline: { run: outlineFile, options: { json: { type: 'boolean' } } },
  check: { run: checkFiles, many: true },
};

function main(args) {
  if (args.includes('--help') || args.includes('-h') || args.length === 0) return print(help);
  if (['--version', '-v'].includes(args[0])) return print(`${oration.version()}\n`);
  const [name, ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CliError(`unknown command ${name}; expected one of ${Object.keys(commands).join(', ')} (see oration --help)`);
  const { values, positionals } = parseArguments(rest, command.options ?? {});
  if (positionals.length === 0) throw new CliError(`${name} needs a file, or - for standard input (see oration --help)`);
  if (positionals.length > 1 && !command.many) throw new CliError(`${name} takes one file, not ${positionals.length}`);
  return command.run(command.many ? positionals : positionals[0], values);
}

function parseArguments(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new CliError(`${error.message.split('. ')[0]} (see oration --help)`);
  }
}

async function importFile(file, { explain, role = [], lang, charset }) {
  const source = readSource(file);
  if (source.json !== undefined && explain) throw new CliError(`${label(file)}: --explain applies only to text that is imported, not to Speech JSON`);
  const options = { explain, lang, charset, roles: Object.fromEntries(role.map(lineRole)) };
  const imported = await speechOf(file, source, options);
  if (explain) return print(explanation(source.bytes, imported));
  printNotices(file, imported.notices);
  return print(`${JSON.stringify(imported.speech, null, 2)}\n`);
}

/** `12=heading` → the line and its role. */
function lineRole(argument) {
  const [, line, role] = /^(\d+)=(.+)$/.exec(argument) ?? [];
  if (line === undefined) throw new CliError(`--role: expected LINE=ROLE, such as 12=heading; found ${argument}`);
  return [line, role];
}

async function renderFiles(files, { out, fragment, ...values }) {
  const options = renderOptions(values);
  if (files.length > 1 || isFolder(files[0]) || (out && isFolder(out))) {
    if (out === undefined || fragment) throw new CliError('several files need --out DIR and cannot be fragments');
    const { failed } = await renderAll(files, out, options, (line) => process.stderr.write(line));
    if (failed > 0) process.exitCode = 1;
    return;
  }
  const [file] = files;
  const { speech, notices } = await readSpeech(file);
  const html = fragment ? oration.renderToString(speech, options) : pageOf(file, speech, options).html;
  printNotices(file, notices.filter(isWarning));
  if (out === undefined || out === '-') print(html);
  else write(out, html);
}

function renderOptions(values) {
  return {
    idPrefix: values['id-prefix'],
    headingLevel: values['heading-level'] === undefined ? undefined : Number(values['heading-level']),
    uiLang: values['ui-lang'],
    outline: !values['no-outline'],
    header: !values['no-header'],
    images: Boolean(values.images),
  };
}

async function outlineFile(file, { json }) {
  const { speech } = await readSpeech(file);
  const outline = oration.outline(speech);
  print(json ? `${JSON.stringify(outline, null, 2)}\n` : lines(outline.entries).join(''));
}

function lines(entries) {
  return entries.flatMap(({ num = '', heading, level, state, children }) => {
    const gap = num && /[A-Za-z0-9.)]$/.test(num) ? ' ' : '';
    const mark = state === 'shown' ? '' : ` [${state}]`;
    return [`${'  '.repeat(level - 1)}${num}${gap}${heading}${mark}\n`, ...lines(children)];
  });
}

async function checkFiles(files) {
  for (const file of files) {
    const source = readSource(file);
    if (source.json !== undefined) checkJson(file, source.json);
    else printNotices(file, (await speechOf(file, source)).notices.filter(isWarning), print);
  }
}

function checkJson(file, text) {
  const errors = oration.validate(text);
  print(errors.map((error) => `${formatLocation(file, error)}\n`).join(''));
  if (errors.length > 0) process.exitCode = 1;
  else printNotices(file, oration.parse(text).notices, print);
}

/** Prints notices, one per line. */
function printNotices(file, notices, write = (line) => process.stderr.write(line)) {
  for (const { line, message, path, text } of notices) {
    const where = path ? `${path}: ` : '';
    write(`${label(file)}:${line}: ${where}${message}${text ? `: ${text}` : ''}\n`);
  }
}

/** Whether a notice may indicate an error in the input: for JSON all do; for text, those about numbering and encoding. */
const isWarning = ({ path, code }) => path !== undefined || warnings.has(code);

const warnings = new Set(['skipped-number', 'repeated-number', 'mixed-numbering', 'encoding', 'undecodable']);

/** Written synchronously and completely: a pipe may accept only a part at a time, or close. */
function print(text) {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if (error.code === 'EPIPE') process.exit(0);
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof oration.SpeechError) error.status = error.code === 'option' ? 2 : 1;
  if (error.status === undefined) throw error;
  process.stderr.write(`oration: ${error.message}\n`);
  process.exitCode = error.status;
}
