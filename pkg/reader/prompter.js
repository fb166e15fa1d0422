// A speech → the prompter: its text over the whole screen, moved so that the words of each second are at the reading line.
import { SpeechError } from '../speech/error.js';
import { PrompterClock } from './prompter-clock.js';
import { prompterKeys } from './prompter-keys.js';
import { PrompterPanel } from './prompter-panel.js';
import { Places } from './prompter-places.js';
import { PrompterView } from './prompter-view.js';
import { channelOf, openClock } from './prompter-window.js';
import { keepAwake } from './prompter-screen.js';
import { make } from './dom.js';
import { scriptOf } from './script.js';
import { addSheet } from './sheets.js';
import { prompterOptions } from './prompter-options.js';
import { paceKind, speakingText } from './speaking.js';
import { load, store } from './storage.js';
import css from './styles/prompter.js';

const BACK_MS = 10_000;
/** Milliseconds between two events, and between two times that are stored. */
const OFTEN = 1000;
const SIZES = [28, 120];

/** Settings that the speaker changes, as they are stored. */
const defaults = { width: 90, mirrorAcross: false, mirrorDown: false, paging: false, line: 1 / 3 };

export class Prompter {
  #context;
  #text;
  #dialog;
  #page;
  #panel;
  #countdown;
  /** @type {import('./script.js').Script} */
  #script;
  /** @type {Places} */
  #places;
  /** @type {PrompterClock} */
  #clock;
  /** @type {PrompterView} */
  #view;
  #kind;
  #base;
  #settings = defaults;
  #frame;
  #timer;
  #told = -Infinity;
  #awake;
  #now;
  #closing;
  #countFrom;
  #opening;
  /** @type {BroadcastChannel | undefined} */
  #channel;

  /**
   * @param {import('./context.js').Context} context
   * @param {() => number} [now] for tests
   */
  constructor(context, now) {
    const { window } = context;
    this.#context = context;
    this.#text = speakingText(context);
    this.#now = now ?? (() => window.performance.now());
    addSheet(context, css);
  }

  get isOpen() {
    return Boolean(this.#dialog?.open);
  }

  get state() {
    const { elapsed, isPlaying, left, over, place } = this.#clock;
    return { time: elapsed / 1000, left: left / 1000, over: over === undefined ? undefined : over / 1000, place: place / 1000, section: this.#places.section(place)?.id, playing: isPlaying };
  }

  /**
   * @param {unknown} given the options
   */
  async open(given) {
    const options = prompterOptions(given);
    this.#opening ??= this.#open(options).finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  async #open(options) {
    if (this.isOpen) return;
    this.#countFrom = options.countdown;
    const { signal, window } = this.#context;
    this.#closing = new window.AbortController();
    signal.addEventListener('abort', () => this.close(), { signal: this.#closing.signal });
    await this.#prepare(options);
    if (signal.aborted) return;
    this.#build();
    // First, because a dialog cannot be the element that is in full screen, but is over it.
    if (options.fullscreen) await this.#context.document.documentElement.requestFullscreen?.().catch(() => {});
    this.#dialog.showModal();
    this.#apply();
    this.#restore(options);
    this.#page.focus({ preventScroll: true });
    this.#tick();
  }

  async #prepare(options) {
    const { window } = this.#context;
    const stored = parse(load(this.#context, 'prompter'));
    this.#base = options.pace;
    this.#script = await scriptOf(this.#context, this.#base, options.pauses);
    this.#places = new Places(this.#context, this.#script);
    if (typeof options.from === 'string' && this.#places.of(options.from) === undefined) {
      throw new SpeechError(`options.prompter.from: no section or paragraph has the id ${JSON.stringify(options.from)}`, { code: 'option' });
    }
    this.#kind = paceKind(this.#script.measure);
    const given = Object.fromEntries(['size', 'width', 'line', 'paging', 'mirrorAcross', 'mirrorDown'].filter((name) => options[name] !== undefined).map((name) => [name, options[name]]));
    // About eight Chinese characters in a line of a phone.
    const size = Math.round(Math.min(56, Math.max(32, window.innerWidth / 10)));
    this.#settings = { size, ...defaults, ...stored.settings, ...given };
    this.#clock = new PrompterClock(this.#script.total, this.#now);
    this.#clock.setPaged(this.#settings.paging);
    if (stored.rate) this.#clock.setRate(stored.rate);
  }

  #build() {
    const { article, dir, document, edge, lang, messages } = this.#context;
    const language = { lang: article.lang, dir: article.dir || 'auto' };
    this.#page = make(document, 'div', { class: 'oration-prompter-page', tabindex: '0', role: 'document', 'aria-label': this.#text.script, ...language });
    this.#countdown = make(document, 'div', { class: 'oration-prompter-countdown', 'aria-live': 'assertive' });
    this.#dialog = make(document, 'dialog', { class: 'oration-prompter oration-own', 'aria-label': messages.prompter, lang, dir }, this.#page, make(document, 'div', { class: 'oration-prompter-line', 'aria-hidden': 'true' }), this.#countdown);
    this.#view = new PrompterView(this.#page, this.#script.blocks);
    this.#panel = new PrompterPanel(this.#context, this.#text, this, this.#kind, () => this.#page.focus({ preventScroll: true }), this.#closing.signal);
    this.#dialog.append(this.#panel.element);
    this.#channel = channelOf(this.#context, { run: (action) => this.run(action), report: () => this.#tell() }, this.#closing.signal);
    edge.append(this.#dialog);
    const { signal } = this.#closing;
    prompterKeys(this.#dialog, this.#page, { run: (action, value) => this.run(action, value), move: (pixels) => this.#move(pixels) }, signal);
    // Escape, which clickers send too, first pauses.
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (this.#clock.isPlaying || this.#timer) this.pause();
      else this.close();
    }, { signal });
    const observer = new this.#context.window.ResizeObserver(() => {
      this.#view.changed();
      this.#show();
    });
    observer.observe(this.#page);
    signal.addEventListener('abort', () => observer.disconnect());
    document.fonts?.addEventListener?.('loadingdone', () => {
      this.#view.changed();
      this.#show();
    }, { signal });
    this.#context.window.addEventListener('pagehide', () => this.#save(), { signal });
  }

  #restore({ from, target }) {
    const stored = parse(load(this.#context, 'prompter'));
    if (from !== undefined) this.seek(from);
    else if (stored.place > 0 && stored.place < this.#script.total && stored.total === this.#script.total) this.#clock.restore(stored);
    // The pace at which what is left from here fits.
    if (target !== undefined) this.#clock.aim(target * 1000);
    this.#show();
  }

  // ---- What the speaker and the host can do ----

  play() {
    if (!this.isOpen || this.#clock.isPlaying || this.#timer) return;
    if (this.#clock.place >= this.#script.total) this.#clock.reset();
    this.#awake ??= keepAwake(this.#context);
    if (this.#clock.hasStarted) this.#start();
    else this.#count(this.#countFrom);
  }

  #count(left) {
    this.#countdown.textContent = left > 0 ? String(left) : '';
    if (left > 0) this.#timer = this.#context.window.setTimeout(() => this.#count(left - 1), 1000);
    else this.#start();
  }

  #start() {
    this.#stopCounting();
    this.#clock.play();
    this.#tell();
    this.#tick();
  }

  #stopCounting() {
    this.#context.window.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#countdown.textContent = '';
  }

  pause() {
    if (!this.#clock) return;
    this.#stopCounting();
    this.#clock.pause();
    this.#awake?.();
    this.#awake = undefined;
    this.#save();
    this.#show();
    this.#tell();
  }

  /** Goes to a time in seconds, or to a section or paragraph by its id. @returns {boolean} whether it is there */
  seek(to) {
    const place = typeof to === 'number' ? to * 1000 : this.#places.of(String(to));
    if (place === undefined || !this.isOpen) return false;
    this.#seek(place);
    return true;
  }

  /** Characters or words a minute. */
  pace(perMinute) {
    if (!(perMinute > 0)) return;
    this.#clock.setRate(perMinute / this.#base[this.#kind.unit]);
    this.#changed();
  }

  get perMinute() {
    return Math.round(this.#clock.rate * this.#base[this.#kind.unit]);
  }

  /** How long the speech may take, in seconds. */
  target(seconds) {
    this.#clock.aim(seconds === undefined ? undefined : seconds * 1000);
    this.#changed();
  }

  step(by) {
    this.run(by < 0 ? 'previous' : 'next');
  }

  close() {
    if (!this.#dialog) return;
    const { document, window } = this.#context;
    this.pause();
    this.#closing.abort();
    window.cancelAnimationFrame(this.#frame);
    this.#panel.destroy();
    this.#dialog.close();
    this.#dialog.remove();
    this.#dialog = undefined;
    if (document.fullscreenElement === document.documentElement) document.exitFullscreen?.().catch(() => {});
    this.#store(false);
  }

  /** Does what a key or a button is for. */
  run(action, value) {
    const { size, width } = this.#settings;
    const step = this.#kind.step;
    const actions = {
      toggle: () => (this.#clock.isPlaying || this.#timer ? this.pause() : this.play()),
      faster: () => this.pace(this.perMinute + step),
      slower: () => this.pace(Math.max(step, this.perMinute - step)),
      larger: () => this.set({ size: Math.min(SIZES[1], size + 4) }),
      smaller: () => this.set({ size: Math.max(SIZES[0], size - 4) }),
      wider: () => this.set({ width: Math.min(100, width + 10) }),
      narrower: () => this.set({ width: Math.max(40, width - 10) }),
      mirrorAcross: () => this.set({ mirrorAcross: !this.#settings.mirrorAcross }),
      mirrorDown: () => this.set({ mirrorDown: !this.#settings.mirrorDown }),
      paging: () => this.set({ paging: !this.#settings.paging }),
      blank: () => this.#dialog.toggleAttribute('data-blank'),
      back: () => this.#seek(this.#clock.place - BACK_MS * this.#clock.rate),
      clockWindow: () => openClock(this.#context, this.#text) ?? this.#panel.say(this.#text.clockFailed),
      first: () => this.#seek(0),
      last: () => this.#seek(this.#script.total),
      previousSentence: () => this.#seek(this.#places.stepSentence(this.#clock.place, -1, this.#clock.rate)),
      nextSentence: () => this.#seek(this.#places.stepSentence(this.#clock.place, 1, this.#clock.rate)),
      previous: () => this.#step(-1),
      next: () => this.#step(1),
      section: () => this.#seek(this.#places.ofNumber(value) ?? this.#clock.place),
    };
    actions[action]?.();
  }

  /** Changes settings. */
  set(settings) {
    Object.assign(this.#settings, settings);
    this.#clock.setPaged(this.#settings.paging);
    this.#apply();
    this.#changed();
  }

  // ---- Where the speaker is ----

  #seek(place) {
    this.#clock.seek(place);
    this.#show();
    this.#tell();
  }

  /** The speaker moves the text by hand. The prompter goes on from there. */
  #move(pixels) {
    this.#seek(this.#view.timeAfter(this.#clock.place, this.#settings.mirrorDown ? -pixels : pixels));
  }

  /** To another section; with pages, to another paragraph. */
  #step(by) {
    const { place, rate } = this.#clock;
    this.#seek(this.#settings.paging ? this.#places.stepBlock(place, by) : this.#places.stepSection(place, by, rate));
  }

  // ---- What is shown ----

  #apply() {
    const { line, mirrorAcross, mirrorDown, paging, size, width } = this.#settings;
    this.#dialog.style.setProperty('--_size', `${size}px`);
    this.#dialog.style.setProperty('--_width', `${width}%`);
    this.#dialog.style.setProperty('--_line', `${line * 100}%`);
    this.#page.toggleAttribute('data-across', mirrorAcross);
    this.#page.toggleAttribute('data-down', mirrorDown);
    this.#dialog.toggleAttribute('data-paging', paging);
    this.#view.isUpsideDown = mirrorDown;
    this.#view.line = mirrorDown ? 1 - line : line;
    this.#view.changed();
  }

  #changed() {
    this.#show();
    this.#save();
    this.#tell();
  }

  #tick() {
    const { window } = this.#context;
    window.cancelAnimationFrame(this.#frame);
    this.#frame = window.requestAnimationFrame(() => {
      if (!this.isOpen) return;
      this.#show();
      if (this.#clock.isPlaying && this.#clock.place >= this.#script.total && !this.#settings.paging) return this.pause();
      if (this.#now() - this.#told > OFTEN) this.#tell();
      if (this.#clock.isPlaying) this.#tick();
    });
  }

  #show() {
    if (!this.isOpen) return;
    this.#view.show(this.#clock.place);
    this.#panel.show(this.#reading());
  }

  /** What the panel says. */
  #reading() {
    const { total } = this.#script;
    const { place } = this.#clock;
    return { ...this.state, counting: Boolean(this.#timer), place, total, perMinute: this.perMinute, target: this.#clock.target, settings: this.#settings, name: this.#places.heading(place), next: this.#places.heading(place, 1) };
  }

  /** The sentence at the reading line. */
  get sentence() {
    return this.#places.sentence(this.#clock.place);
  }

  #tell() {
    const { article, window } = this.#context;
    this.#told = this.#now();
    const { time, left, over, section, playing } = this.state;
    const { place } = this.#clock;
    article.dispatchEvent(new window.CustomEvent('oration-prompter', { bubbles: true, composed: true, detail: { time, left, over, section, playing, sentence: this.sentence } }));
    this.#channel?.postMessage({ state: { time, left, over, playing, heading: this.#places.heading(place), nextHeading: this.#places.heading(place, 1), sentence: this.sentence, nextSentence: this.#places.nextSentence(place) } });
    if (playing) this.#save();
  }

  #save() {
    this.#store(this.isOpen);
  }

  #store(open) {
    const { elapsed, place, rate } = this.#clock;
    store(this.#context, 'prompter', JSON.stringify({ open, settings: this.#settings, rate, place, elapsed, total: this.#script.total }));
  }

  destroy() {
    this.close();
  }
}

function parse(text) {
  try {
    return JSON.parse(text ?? '{}') ?? {};
  } catch {
    return {};
  }
}
