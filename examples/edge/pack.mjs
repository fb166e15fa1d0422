// Speeches → the files of the store: node pack.mjs SPEECHES STORE [--objects] [--search] [--name NAME]
//
// SPEECHES is a folder of Speech JSON, whose ids are the names of the files, or a file with a line { "id": …, "speech": … } for each
// speech, the oldest first. With --objects every speech becomes an object of its own, otherwise a thousand become one. With
// --search the list links to the search, whose index you put into the folder `search` of the store.
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { SpeechError, describe } from 'oration';
import { bucketOf } from './src/buckets.js';

/** Speeches of a shard and a list, and about as many ids of a table. */
const SIZE = 1000;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { objects: { type: 'boolean' }, search: { type: 'boolean', default: false }, name: { type: 'string', default: 'Speeches' } } });
const [source, store] = positionals;
if (!store) {
  console.error('usage: node pack.mjs SPEECHES STORE [--objects] [--search] [--name NAME]');
  process.exit(2);
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

function write(folder, name, content) {
  mkdirSync(join(store, folder), { recursive: true });
  writeFileSync(join(store, folder, name), content);
}

/** Writes a file whose name is the hash of its content, and returns the hash. */
function writeHashed(folder, ending, content) {
  const name = hash(content);
  write(folder, name + ending, content);
  return name;
}

/** The speeches with their ids, the oldest first. */
async function* speeches() {
  if (statSync(source).isDirectory()) yield* sorted();
  else for await (const line of createInterface({ input: createReadStream(source), crlfDelay: Infinity })) if (line.trim()) yield envelope(line);
}

function* sorted() {
  const names = readdirSync(source).filter((name) => name.endsWith('.json')).sort();
  const read = (name) => readFileSync(join(source, name), 'utf8');
  const dated = names.map((name) => ({ name, date: described(read(name))?.date ?? '' }));
  // A stable sort, so that speeches of a day stay in the order of their names.
  for (const { name } of dated.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))) yield { id: name.slice(0, -'.json'.length), json: read(name) };
}

function envelope(line) {
  const { id, speech, ...rest } = JSON.parse(line);
  return { id: String(id), json: JSON.stringify(speech ?? rest) };
}

/** Why a speech is left out. */
function reasonAgainst(id, about) {
  if (!about) return 'this is not a speech, see `oration check`';
  if (/[\t\n/]/.test(id)) return 'an id has no tab, line break or slash';
  return seen.has(id) ? 'another speech has this id' : undefined;
}

/** @returns {import('oration').Description | undefined} nothing for what is not a speech */
function described(json) {
  try {
    return describe(json);
  } catch (error) {
    if (!(error instanceof SpeechError)) throw error;
    return undefined;
  }
}

const library = { name: values.name, search: values.search, lang: '', count: 0, size: SIZE, lists: [], ids: [], ...(values.objects ? {} : { shards: [] }) };
const rows = [];
const seen = new Set();
const languages = new Map();
let list = [];
let shard = [];
let offset = 0;

function finishList() {
  if (list.length === 0) return;
  library.lists.push(writeHashed('lists', '.json', JSON.stringify(list)));
  if (library.shards) library.shards.push(writeHashed('shards', '.ndjson', shard.join('')));
  [list, shard, offset] = [[], [], 0];
}

for await (const { id, json } of speeches()) {
  const about = described(json);
  const wrong = reasonAgainst(id, about);
  if (wrong) {
    console.error(`${id}: left out; ${wrong}`);
    process.exitCode = 1;
    continue;
  }
  seen.add(id);
  // On one line, as lines are the records of a shard.
  const text = `${JSON.stringify(JSON.parse(json))}\n`;
  const length = Buffer.byteLength(text);
  rows.push([id, hash(text), library.lists.length, offset, length].join('\t'));
  if (library.shards) shard.push(text);
  else write('speeches', `${id}.json`, text);
  const { title, lang, speakers, date } = about;
  list.push({ id, title, lang, speakers, date });
  languages.set(lang, (languages.get(lang) ?? 0) + 1);
  library.count += 1;
  offset += length;
  if (list.length === SIZE) finishList();
}
finishList();

const buckets = Array.from({ length: Math.ceil(rows.length / SIZE) }, () => []);
for (const row of rows) buckets[bucketOf(row.slice(0, row.indexOf('\t')), buckets.length)].push(row);
// A line break before every row, so that an id is found as a whole.
library.ids = buckets.map((bucket) => writeHashed('ids', '.tsv', `\n${bucket.join('\n')}\n`));
library.lang = [...languages].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
// Last, because it names the others.
write('.', 'library.json', JSON.stringify(library));
console.log(`${library.count} speeches in ${library.shards ? `${library.shards.length} shards` : 'objects of their own'}`);
