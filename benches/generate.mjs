// Language, size and amount of Markdown → a speech in a neutral form, always the same one.
//
// A document is `{ lang, title, speaker, date, occasion, notes, body }`, a body a list of blocks, a text a list of
// runs: `{ text, mark?, href? }`, `{ mask, of }`, `{ note }`, `{ gap }`, `{ remark }`. formats.mjs writes it as
// Speech JSON and in the formats of the other renderers, so that all of them get the same words.
import { pathToFileURL } from 'node:url';
import { speech } from './formats.mjs';
import { vocabulary } from './vocabulary.mjs';

/**
 * @typedef {object} Wanted
 * @property {'zh' | 'en'} lang
 * @property {number} bytes size of its Speech JSON, compact and unescaped
 * @property {number} [seed] of another speech of the same kind
 * @property {'light' | 'heavy'} [markdown] markup in one paragraph of eighteen, or in nearly every sentence
 */

/** A seeded random number generator: mulberry32. */
function numbers(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    oneIn: (count) => below(count) === 0,
    pick: (list) => list[below(list.length)],
  };
}

/** @param {Wanted} wanted */
export function generate({ lang, bytes, markdown = 'light', seed = 0 }) {
  const writer = new Writer(lang, markdown === 'heavy', seed);
  const document = writer.document();
  const size = (value) => Buffer.byteLength(JSON.stringify(value)) + 1;
  let written = size(speech(document));
  for (let index = 0; written < bytes; index += 1) {
    const section = writer.section(index, 1);
    document.body.push(section);
    written += size(speech({ body: [section] }).body[0]);
  }
  document.notes = writer.notes;
  return document;
}

class Writer {
  constructor(lang, heavy, seed) {
    this.lang = lang;
    this.heavy = heavy;
    this.vocabulary = vocabulary[lang];
    this.random = numbers((lang === 'zh' ? 20240117 : 19630828) + seed);
    this.notes = [];
  }

  document() {
    const { title, speaker, occasion, salutation } = this.vocabulary;
    return {
      lang: this.vocabulary.tag,
      title,
      speaker,
      occasion,
      date: '2024-01-17',
      notes: [],
      body: [{ kind: 'salutation', runs: [{ text: salutation }] }, this.paragraph()],
    };
  }

  section(index, level) {
    const { random, vocabulary } = this;
    const body = [];
    for (let count = random.between(1, 3); count > 0; count -= 1) body.push(this.block());
    const inner = level < 3 ? random.below(4) : 0;
    for (let child = 0; child < inner; child += 1) body.push(this.section(child, level + 1));
    return {
      kind: 'section',
      level,
      num: vocabulary.numbers[level - 1](index),
      heading: [{ text: vocabulary.heading(random) }],
      runin: level === 3,
      body: level === 3 ? [this.paragraph(), ...body] : body,
    };
  }

  block() {
    const { random, vocabulary } = this;
    switch (random.below(24)) {
      case 0:
        return { kind: 'omission', count: random.between(80, 900) };
      case 1:
        return { kind: 'remark', runs: [{ text: random.pick(vocabulary.remarks) }] };
      case 2:
        return { kind: 'quote', runs: [{ text: vocabulary.sentence(random) }] };
      case 3: {
        const items = Array.from({ length: random.between(2, 5) }, () => [{ text: vocabulary.sentence(random) }]);
        return { kind: 'list', ordered: random.oneIn(2), items };
      }
      default:
        return this.paragraph();
    }
  }

  paragraph() {
    const { random, vocabulary, heavy } = this;
    const runs = [];
    const marked = heavy || random.oneIn(18);
    for (let count = random.between(1, 3); count > 0; count -= 1) {
      const sentence = vocabulary.sentence(random);
      runs.push(...(marked && (heavy || runs.length === 0) ? this.marked(sentence) : [{ text: sentence }]));
      if (random.oneIn(40)) runs.push(this.node());
      if (count > 1 && vocabulary.space) runs.push({ text: vocabulary.space });
    }
    return { kind: 'paragraph', runs };
  }

  /** A sentence with a phrase in it emphasised. */
  marked(sentence) {
    const { random, vocabulary } = this;
    const [start, end] = vocabulary.phrase(sentence);
    const mark = random.pick(['strong', 'strong', 'strong', 'em', 'em', 'link', 'code']);
    const run = { text: sentence.slice(start, end), mark };
    if (mark === 'link') run.href = `https://example.org/reports/${random.between(1990, 2024)}`;
    return [{ text: sentence.slice(0, start) }, run, { text: sentence.slice(end) }].filter(({ text }) => text);
  }

  /** Nodes that only speeches have: a mask, a note, a gap, a remark. */
  node() {
    const { random, vocabulary } = this;
    switch (random.below(4)) {
      case 0:
        return { mask: random.pick(['**', 'XX', '某某']), of: random.pick(['place', 'person', 'number']) };
      case 1: {
        const id = String(this.notes.length + 1);
        this.notes.push({ id, runs: [{ text: vocabulary.sentence(random) }] });
        return { note: id };
      }
      case 2:
        return { gap: random.between(10, 400) };
      default:
        return { remark: random.pick(vocabulary.remarks) };
    }
  }
}

// node benches/generate.mjs zh 1000000 [light|heavy] [compact|escaped|pretty]: Speech JSON on standard output
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { writing } = await import('./formats.mjs');
  const [lang = 'zh', bytes = '1000000', markdown = 'light', how = 'compact'] = process.argv.slice(2);
  process.stdout.write(writing[how](speech(generate({ lang, bytes: Number(bytes), markdown }))));
}
