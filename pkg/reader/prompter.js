// A speech → the prompter: its text over the whole screen, moved so that the words of each second are at the reading line.
import { SpeechError } from '../speech/error.js';
import { prompterActions } from './prompter-actions.js';
import { PrompterBudgets } from './prompter-budgets.js';
import { PrompterClock } from './prompter-clock.js';
import { Countdown, applySettings, onLayout, prompterDialog } from './prompter-dialog.js';
import { prompterKeys } from './prompter-keys.js';
import { PrompterPanel } from './prompter-panel.js';
import { Places } from './prompter-places.js';
import { PrompterState, storedState } from './prompter-state.js';
import { PrompterView } from './prompter-view.js';
import { channelOf, openClock } from './prompter-window.js';
import { keepAwake } from './prompter-screen.js';
import { scriptOf } from './script.js';
import { loadAbbreviations } from './sentences.js';
import { addSheet } from './sheets.js';
import { prompterOptions, settingsOf } from './prompter-options.js';
import { paceKind, speakingText } from './speaking.js';
import css from './styles/prompter.js';

/** Milliseconds between two events, and between two times that are stored. */
const OFTEN = 1000;

export class Prompter {
  #context;
  #text;
  #dialog;
  #page;
  #panel;
  /** @type {Countdown} */
  #countdown;
  /** @type {import('./script.js').Script} */
  #script;
  /** @type {Places} */
  #places;
  /** @type {PrompterClock} */
  #clock;
  /** @type {PrompterState} */
  #state;
  #actions;
  /** @type {PrompterView} */
  #view;
  #kind;
  #base;
  /** @type {import('./prompter-options.js').Settings} */
  #settings;
  #frame;
  #told = -Infinity;
  #awake;
  #now;
  #closing;
  #countFrom;
  #opening;
  /** @type {BroadcastChannel | undefined} */
  #channel;

  /** @param {import('./context.js').Context} context @param {Record<string, string>} text */
  constructor(context, text) {
    this.#context = context;
    this.#text = text;
    this.#now = () => context.window.performance.now();
    addSheet(context, css);
  }

  get isOpen() {
    return Boolean(this.#dialog?.open);
  }

  get #isRunning() {
    return this.#clock.isPlaying || this.#countdown.isRunning;
  }

  get state() {
    return this.#state.now;
  }

  /** @param {unknown} given the options */
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
    applySettings(this.#dialog, this.#page, this.#view, this.#settings);
    this.#restore(options);
    this.#page.focus({ preventScroll: true });
    this.#tick();
  }

  async #prepare(options) {
    const stored = storedState(this.#context);
    this.#base = options.pace;
    this.#script = await scriptOf(this.#context, this.#base, options.pauses);
    this.#places = new Places(this.#context, this.#script);
    if (typeof options.from === 'string' && this.#places.of(options.from) === undefined) {
      throw new SpeechError(`options.prompter.from: no section or paragraph has the id ${JSON.stringify(options.from)}`, { code: 'option' });
    }
    this.#kind = paceKind(this.#script.measure);
    this.#settings = settingsOf(options, stored.settings, this.#context.window);
    this.#clock = new PrompterClock(this.#script.total, this.#now);
    this.#clock.setPaged(this.#settings.paging);
    if (stored.rate) this.#clock.setRate(stored.rate);
    this.#state = new PrompterState(this.#context, this.#clock, this.#places, new PrompterBudgets(this.#context, this.#places, options.budgets), this.#script.total);
    this.#actions = prompterActions({
      prompter: this,
      clock: this.#clock,
      places: this.#places,
      total: this.#script.total,
      step: this.#kind.step,
      settings: () => this.#settings,
      seek: (place) => this.#seek(place),
      toggle: () => (this.#isRunning ? this.pause() : this.play()),
      escape: () => (this.#isRunning ? this.pause() : this.close()),
      blank: () => this.#dialog.toggleAttribute('data-blank'),
      clockWindow: () => openClock(this.#context, this.#text).catch(() => this.#panel.say(this.#text.clockFailed)),
    });
  }

  #build() {
    const { window } = this.#context;
    const { countdown, dialog, page } = prompterDialog(this.#context, this.#text.script);
    this.#page = page;
    this.#dialog = dialog;
    this.#countdown = new Countdown(countdown, window);
    this.#view = new PrompterView(this.#page, this.#script.blocks);
    this.#panel = new PrompterPanel(this.#context, this.#text, this, this.#kind, () => this.#page.focus({ preventScroll: true }), this.#closing.signal);
    this.#dialog.append(this.#panel.element);
    this.#channel = channelOf(this.#context, { run: (action) => this.run(action), report: () => this.#tell() }, this.#closing.signal);
    const { signal } = this.#closing;
    prompterKeys(this.#dialog, this.#page, { run: (action, value) => this.run(action, value), move: (pixels) => this.#move(pixels) }, signal);
    onLayout(this.#context, page, () => {
      this.#view.changed();
      this.#show();
    }, signal);
    window.addEventListener('pagehide', () => this.#save(), { signal });
  }

  #restore({ from, target }) {
    const stored = storedState(this.#context);
    if (from !== undefined) this.seek(from);
    else if (stored.place > 0 && stored.place < this.#script.total && stored.total === this.#script.total) this.#clock.restore(stored);
    // The pace at which what is left from here fits.
    if (target !== undefined) this.#clock.aim(target * 1000);
    this.#show();
  }

  play() {
    if (!this.isOpen || this.#isRunning) return;
    if (this.#clock.place >= this.#script.total) this.#clock.reset();
    this.#awake ??= keepAwake(this.#context);
    if (this.#clock.hasStarted) this.#start();
    else this.#countdown.start(this.#countFrom, () => this.#start());
  }

  #start() {
    this.#countdown.stop();
    this.#clock.play();
    this.#tell();
    this.#tick();
  }

  pause() {
    if (!this.#dialog) return;
    this.#countdown.stop();
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
    this.#save(false);
  }

  /** Does what a key or a button is for. @param {string} action @param {number} [value] */
  run(action, value) {
    this.#actions[action]?.(value);
  }

  /** Changes settings. */
  set(settings) {
    Object.assign(this.#settings, settings);
    this.#clock.setPaged(this.#settings.paging);
    applySettings(this.#dialog, this.#page, this.#view, this.#settings);
    this.#changed();
  }

  #seek(place) {
    this.#clock.seek(place);
    this.#show();
    this.#tell();
  }

  /** The speaker moves the text by hand. The prompter goes on from there. */
  #move(pixels) {
    this.#seek(this.#view.timeAfter(this.#clock.place, this.#settings.mirrorDown ? -pixels : pixels));
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
    this.#panel.show({ ...this.#state.reading(), counting: this.#countdown.isRunning, perMinute: this.perMinute, settings: this.#settings });
  }

  /** The sentence at the reading line. */
  get sentence() {
    return this.#state.sentence;
  }

  #tell() {
    this.#told = this.#now();
    if (this.#state.tell(this.#channel)) this.#save();
  }

  #save(open = this.isOpen) {
    this.#state.store(open, this.#settings);
  }

  destroy() {
    this.close();
  }
}

/** Loads the words for it. @param {import('./context.js').Context} context */
export async function load(context) {
  const [text] = await Promise.all([speakingText(context), loadAbbreviations(context.article.lang)]);
  return () => new Prompter(context, text);
}
