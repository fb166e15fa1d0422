// A script and a place in it, in milliseconds → the sections, blocks and sentences around it.
import { findById } from './dom.js';
import { blockAt, sentenceAt } from './script.js';
import { around, sectionName } from './sections.js';

/** How long after the start of a section or sentence the one before is meant, in milliseconds. */
const SECTION_MS = 1500;
const SENTENCE_MS = 300;

const isSpoken = ({ end, start }) => end > start;
const textOf = ({ spans }) => spans.map(({ text }) => text).join('');

export class Places {
  #context;
  #blocks;
  #total;
  /** When each section starts. @type {number[]} */
  #starts = [];

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./script.js').Script} script
   */
  constructor(context, { blocks, total }) {
    this.#context = context;
    this.#blocks = blocks;
    this.#total = total;
    for (const block of blocks.filter(isSpoken)) while (this.#starts.length <= block.section) this.#starts.push(block.start);
  }

  get #sections() {
    return this.#context.spy.sections.all;
  }

  #block(place) {
    return this.#blocks[blockAt(this.#blocks, place)];
  }

  /** The section at a place, or one after it. */
  section(place, after = 0) {
    return this.#sections[(this.#block(place)?.section ?? -1) + after];
  }

  heading(place, after = 0) {
    const section = this.section(place, after);
    return section ? sectionName(section) : '';
  }

  sentence(place) {
    const block = this.#block(place);
    return block ? textOf(block.sentences[sentenceAt(block, place)]) : '';
  }

  nextSentence(place) {
    const at = blockAt(this.#blocks, place);
    const block = this.#blocks[at];
    const next = block && (block.sentences[sentenceAt(block, place) + 1] ?? this.#blocks.slice(at + 1).find(isSpoken)?.sentences[0]);
    return next ? textOf(next) : '';
  }

  /** The place of a section or paragraph, by its id with or without the prefix. */
  of(id) {
    const { article, navigation: { prefix } } = this.#context;
    const prefixed = id.startsWith(prefix) ? id : prefix + id;
    const section = this.#sections.find((section) => section.id === id || section.id === prefixed);
    if (section) return this.startOf(section);
    const paragraph = findById(article, prefixed);
    return paragraph ? this.#blocks.find(({ element }) => paragraph.contains(element))?.start : undefined;
  }

  startOf({ index }) {
    return this.#starts[index] ?? this.#total;
  }

  /** The place after a section and its subsections. */
  endOf(section) {
    const next = this.#sections.slice(section.index + 1).find((other) => ![...around(other)].includes(section));
    return next ? this.startOf(next) : this.#total;
  }

  /** The place of a top-level section, by its number from 1. */
  ofNumber(number) {
    const root = this.#context.spy.sections.roots[number - 1];
    return root && this.startOf(root);
  }

  /** The start of the next or the previous section. */
  stepSection(place, by, rate) {
    const starts = [...new Set([0, ...this.#sections.map((section) => this.startOf(section))])].sort((a, b) => a - b);
    return this.#step(starts, place, by, SECTION_MS * rate);
  }

  stepBlock(place, by) {
    return this.#step(this.#blocks.filter(isSpoken).map(({ start }) => start), place, by, 1);
  }

  stepSentence(place, by, rate) {
    const at = blockAt(this.#blocks, place);
    // Those of the blocks around it, because a speech can have a hundred thousand.
    const near = this.#blocks.slice(Math.max(0, at - 20), at + 20);
    return this.#step(near.flatMap(({ sentences }) => sentences.filter(isSpoken).map(({ start }) => start)), place, by, SENTENCE_MS * rate);
  }

  #step(starts, place, by, since) {
    if (by > 0) return starts.find((start) => start > place + 1) ?? this.#total;
    return starts.findLast((start) => start < place - since) ?? 0;
  }
}
