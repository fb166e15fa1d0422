// The table of commands → a completion script for a shell.
import { commands, general } from './commands.js';
import { CliError } from './errors.js';

const names = Object.keys(commands);
const optionsOf = (name) => Object.entries({ ...commands[name].options, ...general });
const flags = ([name, { short }]) => [`--${name}`, ...(short ? [`-${short}`] : [])];

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
${names.map((name) => `  ${name}) _arguments ${optionsOf(name).map(zshOption).join(' ')} '*:file:_files' ;;`).join('\n')}
esac
`,
  fish: () =>
    [
      ...names.map((name) => `complete -c oration -n __fish_use_subcommand -f -a ${name} -d ${quoted(commands[name].about)}`),
      ...names.flatMap((name) => optionsOf(name).map((option) => fishOption(name, option))),
    ].join('\n') + '\n',
};

const quoted = (text) => `'${text.replaceAll("'", '’')}'`;

function zshOption([name, { about, value, multiple }]) {
  const action = value ? `:${value}:_files` : '';
  return quoted(`${multiple ? '*' : ''}--${name}[${about.replaceAll(/[[\]]/g, '')}]${action}`);
}

function fishOption(command, [name, { short, about, value }]) {
  const forms = `-l ${name}${short ? ` -s ${short}` : ''}${value ? ' -r' : ''}`;
  return `complete -c oration -n '__fish_seen_subcommand_from ${command}' ${forms} -d ${quoted(about)}`;
}

/** @param {string | undefined} shell */
export function completion(shell) {
  if (!Object.hasOwn(shells, shell ?? '')) throw new CliError(`completion needs a shell: ${Object.keys(shells).join(', ')}`);
  return shells[shell]();
}
