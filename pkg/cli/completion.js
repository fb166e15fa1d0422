// The table of commands → a completion script for a shell.
import { commands, general } from './commands.js';
import { CliError } from './errors.js';

const names = Object.keys(commands);
const optionsOf = (name) => Object.entries({ ...commands[name].options, ...general });
const flags = ([name, { short }]) => [`--${name}`, ...(short ? [`-${short}`] : [])];
/** The options of any command that have a few values. */
const choices = Object.entries(Object.assign({}, ...names.map((name) => commands[name].options))).filter(([, { values }]) => values);
const withArguments = names.filter((name) => commands[name].arguments);

const shells = {
  bash: () => `_oration() {
  local word command= options= current=\${COMP_WORDS[COMP_CWORD]}
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case $command in
${names.map((name) => `    ${name}) options="${optionsOf(name).flatMap(flags).join(' ')}" ;;`).join('\n')}
    *) COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$current")); return ;;
  esac
  case \${COMP_WORDS[COMP_CWORD-1]} in
${choices.map(([name, { values }]) => `    --${name}) COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$current")); return ;;`).join('\n')}
  esac
  case $command:$current in
${withArguments.map((name) => `    ${name}:[!-]* | ${name}:) COMPREPLY=($(compgen -W "${commands[name].arguments.join(' ')}" -- "$current")); return ;;`).join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _oration oration
`,
  zsh: () => `#compdef oration
local -a commands=(
${names.map((name) => `  ${quoted(`${name}:${commands[name].about}`)}`).join('\n')}
)
if (( CURRENT == 2 )); then
  _describe command commands
  return
fi
case $words[2] in
${names.map((name) => `  ${name}) _arguments ${optionsOf(name).map(zshOption).join(' ')} ${zshArguments(commands[name])} ;;`).join('\n')}
esac
`,
  fish: () =>
    [
      ...names.map((name) => `complete -c oration -n __fish_use_subcommand -f -a ${name} -d ${quoted(commands[name].about)}`),
      ...withArguments.map((name) => `complete -c oration -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(commands[name].arguments.join(' '))}`),
      ...names.flatMap((name) => optionsOf(name).map((option) => fishOption(name, option))),
    ].join('\n') + '\n',
};

const quoted = (text) => `'${text.replaceAll("'", '’')}'`;

const zshArguments = ({ arguments: known }) => (known ? `'*:argument:(${known.join(' ')})'` : "'*:file:_files'");

/** The names of values that are files. */
const FILES = /^(FILE|OUT)$/;

function zshOption([name, { short, about, value, values, multiple }]) {
  const action = values ? `(${values.join(' ')})` : FILES.test(value) ? '_files' : ' ';
  const text = quoted(`[${about.replaceAll(/[[\]]/g, '')}]${value ? `:${value}:${action}` : ''}`);
  const several = multiple ? "'*'" : '';
  return short ? `'(-${short} --${name})'{-${short},--${name}}${text}` : `${several}--${name}${text}`;
}

function fishOption(command, [name, { short, about, value, values }]) {
  const taken = values ? ` -x -a ${quoted(values.join(' '))}` : FILES.test(value) ? ' -r' : value ? ' -x' : '';
  const forms = `-l ${name}${short ? ` -s ${short}` : ''}${taken}`;
  return `complete -c oration -n '__fish_seen_subcommand_from ${command}' ${forms} -d ${quoted(about)}`;
}

/** @param {string | undefined} shell */
export function completion(shell) {
  if (!Object.hasOwn(shells, shell ?? '')) throw new CliError(`completion needs a shell: ${Object.keys(shells).join(', ')}`);
  return shells[shell]();
}
