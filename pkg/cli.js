#!/usr/bin/env node
// The `oration` command: files in, Speech JSON, pages, outlines or errors out.
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { renderAll } from './cli/render-all.js';
import { CliError, isFolder, label, pageOf, formatLocation, readSpeech, readText, write } from './cli/files.js';
import * as oration from './node.js';
import { isJson } from './speech/decode.js';

const help = `Usage: oration COMMAND FILE

A FILE is plain text or Speech JSON; the format is detected. - reads standard input.

  oration import FILE            print its Speech JSON, and notices on standard error
  oration render FILE            print it as a standalone page
    -o, --out OUT.html             write the page to a file
        --fragment                 print only the article, for your own page
        --id-prefix PREFIX         prefix of every id (speech-)
        --heading-level LEVEL      heading level of the title, 1 to 6 (1)
        --ui-lang TAG              language of the interface text
        --no-outline, --no-header  leave these out
        --images                   show pictures; without it they are links
  oration render FILES... --out DIR
                                 write a page for each file, folders included, and an index;
                                 pages that are up to date are skipped
  oration outline FILE           print its sections, one per line
        --json                     as JSON, with ids and lengths
  oration check FILE...          print all errors and warnings, one per line

  -h, --help     print this
  -v, --version  print the version

Exit status: 0 success, 1 invalid speech, 2 wrong usage or a file that cannot be read or written.
`;

const commands = {
  import: { run: importFile },
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
  const { values, positionals } = arguments_(rest, command.options ?? {});
  if (positionals.length === 0) throw new CliError(`${name} needs a file, or - for standard input (see oration --help)`);
  if (positionals.length > 1 && !command.many) throw new CliError(`${name} takes one file, not ${positionals.length}`);
  return command.run(command.many ? positionals : positionals[0], values);
}

function arguments_(args, options) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new CliError(`${error.message.split('. ')[0]} (see oration --help)`);
  }
}

async function importFile(file) {
  const { speech, notices } = await readSpeech(file);
  tell(file, notices);
  print(`${JSON.stringify(speech, null, 2)}\n`);
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
  const whole = fragment ? oration.renderToString(speech, options) : pageOf(file, speech, options).html;
  tell(file, notices.filter(isDoubt));
  if (out === undefined || out === '-') print(whole);
  else write(out, whole);
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
    const text = readText(file);
    if (isJson(text)) checkJson(file, text);
    else tell(file, (await oration.importText(text)).notices.filter(isDoubt), print);
  }
}

function checkJson(file, text) {
  const problems = oration.validate(text);
  print(problems.map((problem) => `${formatLocation(file, problem)}\n`).join(''));
  if (problems.length > 0) process.exitCode = 1;
  else tell(file, oration.parse(text).notices, print);
}

/** Print notices, a line each. */
function tell(file, notices, write = (line) => process.stderr.write(line)) {
  for (const { line, message, path, text } of notices) {
    const where = path ? `${path}: ` : '';
    write(`${label(file)}:${line}: ${where}${message}${text ? `: ${text}` : ''}\n`);
  }
}

/** Whether a notice may mean that the input is wrong: any for JSON, those about numbering for text. */
const isDoubt = ({ path, code }) => path !== undefined || code.includes('number');

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
