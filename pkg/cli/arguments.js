// The arguments of the command line → a command, its files and the values of its options.
import { parseArgs } from 'node:util';
import { commands, general } from './commands.js';
import { CliError } from './errors.js';
import { languageError } from '../speech/language-error.js';
import { statOf } from './paths.js';
import { didYouMean } from './suggest.js';

const all = Object.assign({}, ...Object.values(commands).map(({ options }) => options), general);

/**
 * @param {string[]} args in any order: options may precede the command
 * @returns {{ name: string, files: string[], values: Record<string, string | boolean | string[]> }}
 */
export function readArguments(args) {
  // Not strict, because the messages of `parseArgs` name no alternatives.
  const { tokens } = parseArgs({ args: args.map((arg) => (arg === '-V' ? '-v' : arg)), options: all, strict: false, tokens: true });
  const [name, ...files] = tokens.filter(({ kind }) => kind === 'positional').map(({ value }) => value);
  const options = tokens.filter(({ kind }) => kind === 'option');
  for (const option of options) checkOption(option);
  if (options.some((option) => option.name === 'version')) return { name: 'version', files: [], values: {} };
  if (options.some((option) => option.name === 'help')) return { name: 'help', files: Object.hasOwn(commands, name ?? '') ? [name] : [], values: {} };
  if (name === undefined) return { name, files, values: {} };
  for (const command of name === 'help' ? files : [name]) if (!Object.hasOwn(commands, command)) throw new CliError(unknownCommand(command));
  const values = {};
  for (const option of options) add(values, option, name);
  return { name, files, values };
}

function checkOption({ name, rawName, value, inlineValue }) {
  const option = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!option) {
    const meant = rawName.startsWith('--') ? didYouMean(name, Object.keys(all), (known) => `--${known}`) : '';
    throw new CliError(`unknown option ${rawName}${meant || ' (see oration help)'}${fileHint(rawName)}`);
  }
  if (option.type === 'boolean' && value !== undefined) throw new CliError(`${rawName} takes no value`);
  // `--out --force`: the value was forgotten.
  const missing = value === undefined || (value === '' && name !== 'id-prefix') || (!inlineValue && /^-./.test(value));
  if (option.type === 'string' && missing) throw new CliError(`${rawName} needs a value: ${rawName} ${option.value}`);
}

/** `-notes.txt` is read as the options `-n`, `-o` and so on. */
function fileHint(rawName) {
  const file = process.argv.slice(2).find((arg) => arg.startsWith(rawName) && statOf(arg));
  return file ? `; for the file, write ./${file}` : '';
}

function add(values, { name, rawName, value = true }, command) {
  const option = commands[command].options[name];
  if (!option) {
    const others = Object.keys(commands).filter((other) => commands[other].options[name]);
    throw new CliError(`${command} has no option ${rawName}, only ${others.join(', ').replace(/, ([^,]*)$/, ' and $1')} (see oration help ${command})`);
  }
  const wrong = option.value === 'TAG' ? languageError(value) : undefined;
  if (wrong) throw new CliError(`${rawName}: ${wrong}`);
  if (name === 'id-prefix' && !/^[\w-]*$/.test(value)) throw new CliError(`${rawName}: expected letters from a to z, digits, - and _; found ${value}`);
  if (option.multiple) (values[name] ??= []).push(value);
  else values[name] = value;
}

function unknownCommand(name) {
  if (statOf(name)) return `${name} is not a command; to show it, use oration render ${name}`;
  const names = Object.keys(commands);
  return `unknown command ${name}${didYouMean(name, names) || `; expected one of ${names.join(', ')} (see oration help)`}`;
}
