// `oration outline`: speeches → their sections, one per line.
import * as oration from '../node.js';
import { label } from './files.js';
import { eachSpeech } from './speeches.js';
import { line, print } from './terminal.js';

export async function outlineFiles(paths, { json, ...reading }) {
  const { many, titled, found } = await eachSpeech(paths, reading, (speech) => oration.outline(speech));
  if (json) return print(`${JSON.stringify(many ? found.map(({ file, result }) => ({ file: label(file), ...result })) : found[0].result, null, 2)}\n`);
  print(found.map(({ file, result }) => (titled ? line(`${label(file)}:`) : '') + lines(result.entries).join('')).join(titled ? '\n' : ''));
}

function lines(entries) {
  return entries.flatMap(({ num = '', heading, level, state, children }) => {
    const gap = heading && /[A-Za-z0-9.,:)]$/.test(num) ? ' ' : '';
    const mark = state === 'shown' ? '' : ` [${state}]`;
    return [line(`${'  '.repeat(level - 1)}${num}${gap}${heading}${mark}`), ...lines(children)];
  });
}
