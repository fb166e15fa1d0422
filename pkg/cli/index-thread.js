// A thread of `oration index`: some files → a sorted run of their terms, files with their texts, and what their pages are
// filtered and sorted by.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import * as oration from '../node.js';
import { isOtherJson, readSource, speechOf } from './files.js';
import { titleOf } from './paths.js';
import { failureIn } from './report.js';
import { command } from './command-module.js';

/** The size of a file with texts before it is compressed, unless one speech is longer. */
const TEXTS = 16 << 10;

const { work, url: pattern, idPrefix, reading } = workerData;

/** @param {{ files: import('./index-inputs.js').Input[], number: number }} chunk */
async function index({ files, number }) {
  const terms = command(({ Terms }) => new Terms());
  const [pages, skipped, failures] = [[], [], []];
  const texts = new Texts(number);
  for (const { file, url } of files) {
    try {
      const html = pattern === undefined ? readFileSync(file, 'utf8') : await rendered(file);
      const json = html && command(() => terms.add(html));
      // In a folder of pages, some have no speech; of sources, some are other files.
      if (!json) {
        if (pattern !== undefined) skipped.push(file);
        continue;
      }
      const page = JSON.parse(json);
      const { about, text } = partsOf(page, { file, url });
      texts.add(pages.length, text);
      pages.push(about);
    } catch (error) {
      failures.push(failureIn(file, error));
    }
  }
  texts.write();
  const hasLong = terms.hasLong();
  writeFileSync(join(work, 'runs', String(number)), terms.finish());
  terms.free();
  return { pages, texts: texts.written, hasLong, skipped, failures };
}

/** The article of a speech; nothing if the file is JSON of something else. */
async function rendered(file) {
  const source = await readSource(file);
  if (source.json !== undefined && isOtherJson(source.json)) return undefined;
  const { speech } = await speechOf(file, source, reading);
  return oration.renderToString(speech, { index: true, idPrefix });
}

function partsOf({ title: printed, lang, about, sections }, { file, url }) {
  const { speaker = [], year = [], occasion = [], kind = [], date = [] } = about;
  const title = titleOf({ title: printed, speakers: speaker, occasion: occasion[0], date: date[0] }, file);
  return {
    about: { title, speaker, year, occasion, kind, language: lang ? [lang] : [], date: date[0] ?? '', count: sections.length },
    text: { url, title, lang, speakers: speaker, date: date[0], sections: sections.map(({ id, heading = '', text }) => [id, heading, text]) },
  };
}

/** Collects the texts of pages, and writes a file when there are enough for one. */
class Texts {
  /** The first page of each file, and its hash. @type {{ first: number, hash: string }[]} */
  written = [];
  #chunk;
  #first = 0;
  #texts = [];
  #size = 0;

  constructor(chunk) {
    this.#chunk = chunk;
  }

  add(page, text) {
    const json = JSON.stringify(text);
    if (this.#size + json.length > TEXTS / 2) this.write();
    if (this.#texts.length === 0) this.#first = page;
    this.#texts.push(json);
    this.#size += json.length;
  }

  write() {
    if (this.#texts.length === 0) return;
    const bytes = gzipSync(`[${this.#texts.join(',')}]`);
    writeFileSync(join(work, 'texts', `${this.#chunk}-${this.written.length}`), bytes);
    this.written.push({ first: this.#first, hash: createHash('sha256').update(bytes).digest('hex') });
    [this.#texts, this.#size] = [[], 0];
  }
}

parentPort.on('message', async (chunk) => parentPort.postMessage(await index(chunk)));
