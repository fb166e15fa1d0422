// The sections of a speech → a dialog with their speaking times, a pace, a target and budgets; and times in the outline.
import { make } from './dom.js';
import { LEFT_OUT, OUTSIDE_SPEECH, linesOf } from './lines.js';
import { characters, measure, milliseconds, sum } from './measure.js';
import { rehearsal, savedRehearsal } from './rehearsal.js';
import { paceDefaults } from './options.js';
import { sectionName } from './sections.js';
import { addSheet } from './sheets.js';
import { minutes, timingDialog } from './timing-dialog.js';
import { timingOptions } from './timing-options.js';
import { pagesOf } from './timing-pages.js';
import { clockTime, difference, duration, paceKind, paceOf, paceText, signed, speakingText, timeOfDay } from './speaking.js';
import { load, store } from './storage.js';
import css from './styles/timing.js';
import { task } from './frames.js';

const STEP_MS = 8;
const none = { ideographs: 0, marks: 0, words: 0 };

export class Timing {
  #context;
  #text;
  #dialog;
  #parts = {};
  /** The text above the first section, and of each section with and without its subsections. */
  #before = none;
  #own = [];
  #whole = [];
  #kind;
  #perMinute;
  #target;
  /** Budgets in seconds, by section. @type {Map<string, number>} */
  #budgets = new Map();
  #rows = [];
  #labels = [];
  #stopRehearsal;
  #saveRehearsal;

  /** @param {import('./context.js').Context} context @param {Record<string, string>} text */
  constructor(context, text) {
    this.#context = context;
    this.#text = text;
    addSheet(context, css);
    context.article.addEventListener('oration-outline', () => this.#dialog?.open && this.open(), { signal: context.signal });
  }

  async open() {
    await this.#measure();
    if (this.#context.signal.aborted) return;
    if (!this.#dialog) this.#build();
    this.#fill();
    this.#show();
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  async #measure() {
    const { body, options, signal, spy } = this.#context;
    const given = timingOptions(options.timing);
    const { all } = spy.sections;
    let end = performance.now() + STEP_MS;
    const own = [];
    this.#before = measure(linesOf(body, OUTSIDE_SPEECH));
    for (const { element } of all) {
      own.push(measure(linesOf(element, OUTSIDE_SPEECH)));
      if (performance.now() < end) continue;
      await task();
      if (signal.aborted) return;
      end = performance.now() + STEP_MS;
    }
    const whole = [...own];
    for (const { index, parent } of [...all].reverse()) if (parent) whole[parent.index] = sum(whole[parent.index], whole[index]);
    this.#own = own;
    this.#whole = whole;
    this.#kind = paceKind(this.#total);
    const stored = this.#stored();
    this.#perMinute ??= stored.pace ?? given.pace?.[this.#kind.unit] ?? options.lengths?.[this.#kind.unit] ?? this.#kind.named.normal;
    this.#target ??= given.target ?? stored.target;
    const budgets = { ...given.budgets, ...stored.budgets };
    if (this.#budgets.size === 0) for (const section of all) this.#readBudget(section, budgets);
  }

  #readBudget({ id }, budgets) {
    const seconds = budgets[id] ?? budgets[id.slice(this.#context.navigation.prefix.length)];
    if (seconds > 0) this.#budgets.set(id, seconds);
  }

  get #total() {
    return this.#context.spy.sections.roots.reduce((total, { index }) => sum(total, this.#whole[index]), this.#before);
  }

  #stored() {
    try {
      return JSON.parse(load(this.#context, 'timing') ?? '{}') ?? {};
    } catch {
      return {};
    }
  }

  #store() {
    store(this.#context, 'timing', JSON.stringify({ pace: this.#perMinute, target: this.#target, budgets: Object.fromEntries(this.#budgets) }));
  }

  // ---- Times ----

  get #pace() {
    return paceOf(this.#kind, this.#perMinute, paceDefaults);
  }

  /**
   * The seconds of all parts. Each begins at a rounded time, so that they add up to the total.
   * @returns {{ total: number, before: number, sections: number[] }}
   */
  #times() {
    const { all, roots } = this.#context.spy.sections;
    const at = (length) => Math.floor(milliseconds(length, this.#pace) / 1000);
    const sections = [];
    let passed = roots.length > 0 ? this.#before : none;
    const before = at(passed);
    const visit = ({ children, index }) => {
      const start = at(passed);
      passed = sum(passed, this.#own[index]);
      for (const child of children) visit(child);
      sections[index] = at(passed) - start;
    };
    for (const root of roots) visit(root);
    return { total: at(this.#total), before, sections: all.map(({ index }) => sections[index]) };
  }

  // ---- The dialog ----

  #build() {
    const parts = timingDialog(this.#context, this.#text, this.#kind, {
      close: () => this.#dialog.close(),
      setPace: (perMinute) => this.#setPace(perMinute),
      setTarget: (seconds) => {
        this.#target = seconds;
        this.#changed();
      },
      rehearse: () => this.#rehearse(),
      save: () => this.#saveRehearsal?.(),
    });
    this.#parts = parts;
    this.#dialog = parts.dialog;
    if (this.#target !== undefined) parts.target.value = String(Math.round(this.#target / 6) / 10);
  }

  /** Adds a row for each section, with a field for its budget. */
  #fill() {
    const { document, spy } = this.#context;
    const text = this.#text;
    this.#rows = spy.sections.all.map((section) => {
      const name = sectionName(section);
      const budget = make(document, 'input', { type: 'number', min: '0', step: 'any', inputmode: 'decimal', 'aria-label': text.budgetFor.replace('{name}', name) });
      const known = this.#budgets.get(section.id);
      if (known) budget.value = String(Math.round(known / 6) / 10);
      budget.addEventListener('input', () => {
        const seconds = minutes(budget);
        if (seconds === undefined) this.#budgets.delete(section.id);
        else this.#budgets.set(section.id, seconds);
        this.#changed();
      });
      const time = make(document, 'span', { class: 'oration-timing-time' });
      const bar = make(document, 'span', { class: 'oration-timing-bar', 'aria-hidden': 'true' });
      const over = make(document, 'span', { class: 'oration-timing-over' });
      let level = 0;
      for (let { parent } = section; parent; parent = parent.parent) level += 1;
      const heading = make(document, 'th', { scope: 'row' }, make(document, 'bdi', {}, name));
      heading.style.setProperty('--_level', String(level));
      const row = make(document, 'tr', {}, heading, make(document, 'td', {}, time, bar), make(document, 'td', {}, budget, over));
      return { row, time, bar, over };
    });
    this.#parts.rows.replaceChildren(...this.#rows.map(({ row }) => row));
  }

  #setPace(perMinute) {
    this.#perMinute = perMinute;
    this.#changed();
  }

  #changed() {
    this.#store();
    this.#show();
  }

  #show() {
    const { lang, spy } = this.#context;
    const text = this.#text;
    const { named, output, range, summary } = this.#parts;
    const { before, sections, total } = this.#times();
    const lines = [`${text.total} ${clockTime(total)}`, text.ends.replace('{time}', timeOfDay(lang, total))];
    summary.replaceChildren(...lines.map((line) => make(this.#context.document, 'span', {}, line)));
    range.value = String(this.#perMinute);
    output.textContent = paceText(this.#context, text, this.#kind, this.#perMinute);
    range.setAttribute('aria-valuetext', output.textContent);
    for (const [button, perMinute] of named) button.setAttribute('aria-pressed', String(perMinute === this.#perMinute));
    this.#showNotes(total, before);
    const longest = Math.max(1, ...sections);
    for (const [at, { bar, over, time }] of this.#rows.entries()) {
      time.textContent = clockTime(sections[at]);
      bar.style.setProperty('--_part', String(sections[at] / longest));
      const budget = this.#budgets.get(spy.sections.all[at].id);
      over.textContent = budget === undefined ? '' : `${signed(sections[at] - budget, this.#context.dir)} ${difference(text, sections[at] - budget)}`;
      mark(over, budget, sections[at]);
    }
    this.#label(sections);
  }

  #showNotes(total, before) {
    const { body, document } = this.#context;
    const text = this.#text;
    const isText = this.#kind.unit === 'ideographs';
    const length = isText ? characters(this.#total) : this.#total.words;
    const note = (words, state) => make(document, 'p', state ? { 'data-state': state } : {}, words);
    const notes = [];
    if (this.#target !== undefined) {
      const over = total - this.#target;
      const cut = Math.ceil((length * Math.max(0, over)) / Math.max(1, total));
      const sentence = over > 0 ? this.#context.count(isText ? text.cutCharacters : text.cutWords, cut) : text.fits;
      const target = note(`${signed(over, this.#context.dir)} ${difference(text, over)} · ${sentence}`);
      mark(target, this.#target, total);
      notes.push(target);
    }
    if (before > 0) notes.push(note(`${text.before} ${clockTime(before)}`));
    if (isText) notes.push(note(this.#context.count(text.pages, pagesOf(this.#context.body))));
    const left = body.querySelectorAll(LEFT_OUT).length;
    if (left > 0) notes.push(note(`${this.#context.messages.leftOut} × ${left}`));
    this.#parts.notes.replaceChildren(...notes);
  }

  /** Shows the time of each section in the outline. */
  #label(sections) {
    const { document, lang, spy } = this.#context;
    if (this.#labels.length !== spy.sections.all.length) this.#unlabel();
    if (this.#labels.length === 0) {
      this.#labels = spy.sections.all.map(({ link }) => {
        const label = make(document, 'span', { class: 'oration-length', lang });
        link?.append(label);
        return label;
      });
    }
    // The space separates the time from the heading in the accessible name of the link.
    for (const [at, label] of this.#labels.entries()) label.textContent = ` ${clockTime(sections[at])}`;
  }

  #unlabel() {
    for (const label of this.#labels) label.remove();
    this.#labels = [];
  }

  // ---- The rehearsal ----

  #rehearse() {
    this.#stopRehearsal?.();
    this.#dialog.close();
    const { sections, total, before } = this.#times();
    const planned = { before, sections: sections.map((seconds, at) => this.#budgets.get(this.#context.spy.sections.all[at].id) ?? seconds), total: this.#target ?? total };
    this.#stopRehearsal = rehearsal(this.#context, this.#text, planned, (splits) => this.#rehearsed(splits));
  }

  /** Learns the pace of the speaker from the sections that were read. */
  #rehearsed(splits) {
    const { spy } = this.#context;
    const lengthOf = (index) => (index < 0 ? this.#before : this.#own[index]);
    const read = splits.filter(({ index, seconds }) => seconds > 0 && milliseconds(lengthOf(index), this.#pace) > 0);
    const length = read.reduce((total, { index }) => sum(total, lengthOf(index)), none);
    const seconds = read.reduce((total, split) => total + split.seconds, 0);
    const rate = seconds > 0 ? milliseconds(length, this.#pace) / 1000 / seconds : 1;
    const perMinute = Math.round(this.#perMinute * rate);
    const isPlausible = perMinute >= this.#kind.least / 2 && perMinute <= this.#kind.most * 2;
    if (isPlausible) this.#perMinute = perMinute;
    const pace = paceText(this.#context, this.#text, this.#kind, perMinute);
    this.#parts.result.textContent = `${this.#text.rehearsal}: ${duration(this.#text, splits.reduce((total, split) => total + split.seconds, 0))}. ${this.#text.ownPace.replace('{pace}', pace)}`;
    this.#parts.save.hidden = false;
    this.#saveRehearsal = () => savedRehearsal(this.#context, { pace: { [this.#kind.unit]: perMinute }, splits: splits.map(({ index, seconds }) => ({ id: spy.sections.all[index]?.id, heading: index < 0 ? undefined : sectionName(spy.sections.all[index]), seconds })) });
    this.#store();
    this.open();
  }

  destroy() {
    this.#stopRehearsal?.();
    this.#unlabel();
    this.#dialog?.remove();
  }
}

/** Over, under or within 5 % of a budget, for the colour. */
function mark(element, budget, seconds) {
  if (budget === undefined) return element.removeAttribute('data-state');
  const isNear = Math.abs(seconds - budget) <= budget * 0.05;
  element.dataset.state = isNear ? 'near' : seconds > budget ? 'over' : 'under';
}

/** Loads the words for it. @param {import('./context.js').Context} context */
async function loadTiming(context) {
  const text = await speakingText(context);
  return () => new Timing(context, text);
}

export { loadTiming as load };
