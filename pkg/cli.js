#!/usr/bin/env node
// The `oration` command: arguments → one of its commands, and an exit status.
import { alignFile } from './cli/align.js';
import { readArguments } from './cli/arguments.js';
import { checkFiles } from './cli/check.js';
import { commands } from './cli/commands.js';
import { completion } from './cli/completion.js';
import { CliError } from './cli/errors.js';
import { exportFiles } from './cli/export.js';
import { isPiped } from './cli/files.js';
import { help } from './cli/help.js';
import { importFile } from './cli/import.js';
import { indexFolder } from './cli/index-files.js';
import { outlineFiles } from './cli/outline.js';
import { printFile } from './cli/print.js';
import { renderFiles } from './cli/render.js';
import { failureOf, raiseStatus } from './cli/report.js';
import { line, paint, print, report } from './cli/terminal.js';
import { timeFiles } from './cli/timing.js';
import { version } from './node.js';

const work = { import: importFile, render: renderFiles, index: indexFolder, print: printFile, outline: outlineFiles, timing: timeFiles, align: alignFile, check: checkFiles, export: exportFiles };

async function main(args) {
  const { name, files, values } = readArguments(args);
  if (name === undefined) throw new CliError(`expected a command: ${Object.keys(commands).join(', ')} (see oration help)`);
  if (name === 'version') return print(`${version()}\n`);
  const { many, needs } = commands[name];
  if (needs !== undefined && files.length !== needs) throw new CliError(`${name} needs ${needs} files: ${commands[name].usage} (see oration help ${name})`);
  if (files.length > 1 && !many && !needs) throw new CliError(`${name} takes one ${commands[name].takes ?? 'file'}, not ${files.length}`);
  if (name === 'help') return print(help(files[0]));
  if (name === 'completion') return print(completion(files[0]));
  if (files.length === 0 && commands[name].takes) throw new CliError(`${name} needs a ${commands[name].takes} (see oration help ${name})`);
  if (files.length === 0 && !isPiped()) throw new CliError(`${name} needs a file, or text on standard input (see oration help ${name})`);
  return work[name](files.length > 0 ? files : ['-'], values);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const { message, status } = failureOf(error);
  report(paint('red', line(`oration: ${message}`)));
  raiseStatus(status);
}
