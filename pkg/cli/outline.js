// `oration outline`: speeches → their sections, one per line.
import * as oration from '../node.js';
import { label, readSpeech } from './files.js';
import { reportFailure, reportSkipped, reportUnreadable } from './report.js';
import { requireSources } from './sources.js';
import { line, print } from './terminal.js';

export async function outlineFiles(paths, { json }) {
  const { sources, skipped, unreadable } = requireSources(paths);
  reportUnreadable(unreadable);
  const many = sources.length > 1;
  const found = [];
  for (const { file } of sources) {
    try {
      const { speech } = await readSpeech(file);
      found.push({ file, outline: oration.outline(speech) });
    } catch (error) {
      if (!many) throw error;
      reportFailure(file, error);
    }
  }
  reportSkipped(skipped);
  if (json) return print(`${JSON.stringify(many ? found.map(({ file, outline }) => ({ file: label(file), ...outline })) : found[0].outline, null, 2)}\n`);
  print(found.map(({ file, outline }) => (many ? line(`${label(file)}:`) : '') + lines(outline.entries).join('')).join(many ? '\n' : ''));
}

function lines(entries) {
  return entries.flatMap(({ num = '', heading, level, state, children }) => {
    const gap = num && /[A-Za-z0-9.)]$/.test(num) ? ' ' : '';
    const mark = state === 'shown' ? '' : ` [${state}]`;
    return [line(`${'  '.repeat(level - 1)}${num}${gap}${heading}${mark}`), ...lines(children)];
  });
}
