// fuzz/seeds/TARGET.json ↔ a folder with a file for each: `node fuzz/seeds.mjs unpack|pack TARGET FOLDER`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many bytes to keep of the inputs a target found, shortest first. */
const MOST = 96 << 10;

const [verb, target, folder] = process.argv.slice(2);
const list = new URL(`seeds/${target}.json`, import.meta.url);
const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const all = (folder) => readdirSync(new URL(folder, root)).map((name) => read(folder + name));

/** Short inputs: inputs are truncated at 2 KB, and truncated JSON is invalid. */
function examples() {
  const files = all('tests/spec/').concat(all('tests/errors/'));
  const fences = (word) => files.flatMap((file) => [...file.matchAll(new RegExp(`^\`\`\`${word}\\n([^]*?)^(?:\\.$|\`\`\`)`, 'gm'))]);
  const fenced = [
    ...[...fences('json'), ...fences('speech')].map(([, json]) => json),
    ...fences('body').map(([, body]) => `{"title": "", "body": ${body}}`),
  ];
  const { body, ...head } = JSON.parse(read('tests/invariants/every-field.json'));
  const blocks = body.map((block) => JSON.stringify({ title: '', notes: { b: '' }, body: [block] }));
  return [...fenced, ...blocks, JSON.stringify({ ...head, body: [] }), ...all('www/speeches/')];
}

const verbs = {
  unpack() {
    mkdirSync(folder, { recursive: true });
    const seeds = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
    for (const seed of [...seeds, ...examples()]) {
      writeFileSync(join(folder, createHash('sha1').update(seed).digest('hex')), seed);
    }
  },
  pack() {
    const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const text = (name) => {
      try {
        return whole.decode(readFileSync(join(folder, name)));
      } catch {
        return ''; // JSON cannot hold other bytes.
      }
    };
    const found = readdirSync(folder).map(text).filter(Boolean);
    found.sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
    let room = MOST;
    const kept = found.filter((seed) => (room -= Buffer.byteLength(JSON.stringify(seed))) > 0);
    mkdirSync(new URL('./', list), { recursive: true });
    writeFileSync(list, `[\n${kept.map((seed) => JSON.stringify(seed)).join(',\n')}\n]\n`);
    console.log(`${target}: ${kept.length} of ${found.length} kept`);
  },
};
verbs[verb]();
