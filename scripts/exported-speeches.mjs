// Files, or a speech with every feature and those of the demo and of the import tests, a tenth of them without TEST_ALL=1 →
// the speeches that checks of the exports write.
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { importText } from '../pkg/node.js';
import { sample } from '../tests/scale.mjs';

const root = new URL('../', import.meta.url);
const filesIn = (path) => readdirSync(new URL(path, root)).map((file) => new URL(path + file, root).pathname);

/** Those of a test of the importer are in a field. */
async function speechOf(file) {
  const bytes = readFileSync(file);
  if (!file.endsWith('.json')) return (await importText(bytes)).speech;
  const json = JSON.parse(bytes.toString());
  return json.speech ?? json;
}

/**
 * @param {string[]} given files
 * @returns {Promise<{ name: string, speech: import('../pkg/speech.js').Speech }[]>} `name` is part of a file name
 */
export async function exportedSpeeches(given) {
  const known = () => [...filesIn('www/speeches/'), ...filesIn('tests/import/')].filter((file) => /\.(json|txt)$/.test(file));
  const every = new URL('crates/export/tests/every-feature.json', root).pathname;
  const files = given.length > 0 ? given : [every, ...sample(known())];
  const name = (file, at) => `${String(at).padStart(3, '0')}-${basename(file).replace(/\W+/g, '-').slice(0, 60)}`;
  return Promise.all(files.map(async (file, at) => ({ name: name(file, at), speech: await speechOf(file) })));
}
