// The table of commands → the text of `oration help`.
import { commands, general } from './commands.js';

const files = 'A FILE is Speech JSON, plain text, Markdown, HTML, captions, a Word document, Akoma Ntoso, TEI or Popolo.\nThe format is detected.';
const folders = 'In a folder, every file with the ending .json, .txt, .md, .markdown, .vtt, .srt, .docx, .akn.xml or .tei.xml is read.';
const transcript = 'A TRANSCRIPT is WebVTT, SubRip, JSON of Whisper, Akoma Ntoso, TEI, or Speech JSON with times.';
const input = 'Without a FILE, or with -, standard input is read.';

const end = `Exit status: 0 success, 1 invalid speech, 2 incorrect usage or a file that cannot be read or written.
Documentation: https://github.com/oration/oration/blob/main/docs/cli.md`;

/** @param {string} [name] of a command; without one, all of them */
export function help(name) {
  const usage = name ? `oration ${name} ${usageOf(commands[name])}` : 'oration COMMAND FILE';
  const shown = Object.entries(commands).filter(([each]) => name === undefined || each === name);
  return [`Usage: ${usage}`, ...introOf(commands[name]), shown.map(commandHelp).join('\n\n'), optionLines(general).join('\n'), `${end}\n`].join('\n\n');
}

/** What the arguments of a command can be, or of any. */
function introOf(command) {
  if (command?.arguments) return [`${command.usage.replace(/\W/g, '')} is one of ${command.arguments.join(', ')}.`];
  if (command?.takes === 'folder') return ['A FOLDER has pages of oration render or, with --url, speeches.'];
  if (command?.needs) return [[files.replace('FILE', 'SPEECH'), transcript].join('\n')];
  return [[files, ...(command?.many === undefined && command ? [] : [folders]), input].join('\n')];
}

const usageOf = ({ usage, options }) => (Object.keys(options).length > 0 ? `[OPTIONS] ${usage}` : usage);

function commandHelp([name, { usage, about, options }]) {
  return [columns(`  oration ${name} ${usage}`, about), ...optionLines(options, '  ')].join('\n');
}

function optionLines(options, indent = '') {
  return Object.entries(options).map(([name, { short, value, about }]) => {
    const forms = `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
    return columns(`${indent}  ${forms}`, about);
  });
}

const columns = (left, right) => `${left.padEnd(33)} ${right}`;
