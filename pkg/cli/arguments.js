// The arguments of the command line → a command, its files and the values of its options.
import { parseArgs } from 'node:util';
import { commands, general } from './commands.js';
import { CliError } from './errors.js';
import { languageError } from './language-error.js';
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
  if (options.some((option) => option.name === 'version')) return { name: 'version', files: [], values: {} };
  if (options.some((option) => option.name === 'help')) return { name: 'help', files: name in commands ? [name] : [], values: {} };
  for (const option of options) checkOption(option);
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
    throw new CliError(`unknown option ${rawName}${meant || ' (see oration help)'}`);
  }
  if (option.type === 'boolean' && value !== undefined) throw new CliError(`${rawName} takes no value`);
  // `--out --force`: the value was forgotten.
  const missing = value === undefined || (!inlineValue && /^-./.test(value));
  if (option.type === 'string' && missing) throw new CliError(`${rawName} needs a value: ${rawName} ${option.value}`);
}

function add(values, { name, rawName, value = true }, command) {
  const option = commands[command].options[name];
  if (!option) {
    const others = Object.keys(commands).filter((other) => commands[other].options[name]);
    throw new CliError(`${command} has no option ${rawName}, only ${others.join(' and ')} (see oration help ${command})`);
  }
  const wrong = option.value === 'TAG' ? languageError(value) : undefined;
  if (wrong) throw new CliError(`${rawName}: ${wrong}`);
  if (option.multiple) (values[name] ??= []).push(value);
  else values[name] = value;
}

function unknownCommand(name) {
  if (statOf(name)) return `${name} is not a command; to show it, use oration render ${name}`;
  const names = Object.keys(commands);
  return `unknown command ${name}${didYouMean(name, names) || `; expected one of ${names.join(', ')} (see oration help)`}`;
}
