// A speech in a page → read aloud, sentence by sentence, with the sentence marked and buttons at the bottom edge.
import { SpeechError } from '../speech/error.js';
import { HereButtons } from './aloud-here.js';
import { aloudOptions } from './aloud-options.js';
import { AloudPanel } from './aloud-panel.js';
import { AloudPlayer } from './aloud-player.js';
import { Speaker, isRate } from './aloud-speaker.js';
import { AloudText } from './aloud-text.js';
import { languageOf, placeOf } from './aloud-utterances.js';
import { Follower } from './follow.js';
import { loadAbbreviations } from './sentences.js';
import { addSheet } from './sheets.js';
import { loadTextsIn } from './texts-in.js';
import css from './styles/aloud.js';
import texts from './texts/aloud.js';

/** The voice of a browser is one for all readers of a page. @type {ReadAloud | undefined} */
let reading;

class ReadAloud {
  #context;
  #words;
  /** The language of the speech. */
  #lang;
  #text;
  #player;
  /** @type {Speaker} */
  #speaker;
  /** The highlights of the sentence and of the word. @type {Record<'sentence' | 'word', { set: (ranges: Range[]) => void }> | undefined} */
  #marks;
  /** @type {AloudPanel | undefined} */
  #panel;
  #follower;
  #here;
  #closing;
  #shown;
  /** Whether to speak although no voice is known for the language. */
  #insists = false;
  #status = '';

  /** @param {import('./context.js').Context} context @param {Record<string, string>} words @param {Record<string, any>} say what is said */
  constructor(context, words, say) {
    const { keys, signal, window } = context;
    this.#context = context;
    this.#words = words;
    this.#lang = languageOf(context.article);
    this.#text = new AloudText(context, say);
    this.#speaker = new Speaker(context, () => this.#showVoices());
    addSheet(context, css);
    this.#player = new AloudPlayer({
      utterances: () => this.#text.all,
      chunks: (utterance) => this.#speaker.chunksOf(utterance),
      say: (utterance, chunk, ...rest) => this.#speaker.say(utterance, chunk, this.#section(utterance)?.id, ...rest),
      changed: () => this.#changed(),
      word: (from, to) => this.#markWord(from, to),
      // A page that is not shown has slow timers.
      rest: (milliseconds) => new Promise((done) => (context.document.hidden ? done() : setTimeout(done, milliseconds / this.rate))),
    });
    const pause = () => this.pause();
    window.addEventListener('pagehide', pause, { signal });
    context.article.addEventListener('oration-recording', pause, { signal });
    keys?.shortcuts.push(
      ['p', `${this.#words.play} / ${this.#words.pause}`, () => this.#toggle()],
      [',', this.#words.previous, () => this.step(-1)],
      ['.', this.#words.next, () => this.step(1)],
    );
  }

  /**
   * Shows the buttons and starts to read: from a section or paragraph, the selection, or where the user is.
   * @param {unknown} given the options
   */
  async open(given) {
    const { from } = (this.#speaker.options = aloudOptions(given));
    if (!this.#speaker.canSpeak) {
      this.#context.notify(this.#words.noSpeech);
      throw new SpeechError('this browser has no speech synthesis; set options.readAloud.speak', { code: 'option' });
    }
    this.#build();
    await this.#text.read(this.#speaker.options.say, this.#closing.signal);
    await Promise.all([this.#speaker.ready(), this.#loadMarks()]);
    if (this.#closing.signal.aborted) return;
    this.#showVoices();
    if (from !== undefined) this.#text.selected();
    if (from !== undefined && !this.seek(from)) {
      throw new SpeechError(`options.readAloud.from: no section or paragraph has the id ${JSON.stringify(from)}`, { code: 'option' });
    }
    if (from === undefined && !this.#player.isPlaying) this.#player.at = this.#text.start() ?? this.#player.at;
    this.play();
  }

  /** Reads on; from the selection, if there is one. */
  play() {
    if (!this.#panel || this.#player.isPlaying) return;
    if (reading !== this) reading?.pause();
    reading = this;
    this.#follower.resume();
    const start = () => {
      if (this.#closing.signal.aborted) return;
      const { utterance } = this.#player;
      if (utterance && !this.#speaker.canRead(utterance.lang) && !this.#insists) {
        this.#insists = true;
        this.#tell(this.#words.noVoice);
        return;
      }
      this.#player.play(this.#text.selected() ?? this.#player.at);
    };
    const before = this.#player.utterance;
    const wait = this.#text.read(this.#speaker.options.say, this.#closing.signal);
    const found = () => {
      if (before) this.#player.at = this.#text.again(before, this.#player.at);
      start();
    };
    if (wait) wait.then(found);
    else found();
  }

  pause() {
    this.#player.pause();
  }

  /** Goes to another sentence. */
  step(by) {
    if (!this.#panel) return;
    this.#follower.resume();
    this.#player.seek(this.#player.at + by);
  }

  next() {
    this.step(1);
  }

  previous() {
    this.step(-1);
  }

  /** Goes to a section or paragraph, by its id. @returns {boolean} whether it is there */
  seek(id) {
    const element = this.#panel && typeof id === 'string' ? this.#context.navigation.find(id) : undefined;
    const at = element ? this.#text.in(element) : undefined;
    if (at === undefined) return false;
    this.#player.seek(at);
    return true;
  }

  get rate() {
    return this.#speaker.rate;
  }

  set rate(rate) {
    if (!isRate(rate)) return;
    this.#speaker.rate = rate;
    this.#player.again();
    this.#show();
  }

  /** The name of the voice of the speech. */
  get voice() {
    return this.#speaker.voiceOf(this.#lang)?.name;
  }

  set voice(name) {
    if (!this.#speaker.choose(this.#lang, name)) return;
    this.#player.again();
    this.#showVoices();
  }

  get state() {
    const { at, hasEnded, isPlaying, utterance } = this.#player;
    return { playing: isPlaying, ended: hasEnded, sentence: utterance?.text ?? '', kind: utterance?.kind, section: this.#section(utterance)?.id, index: at, count: this.#text.all.length };
  }

  /** Stops, and removes the buttons. */
  stop() {
    if (!this.#panel) return;
    this.#player.pause();
    this.#closing.abort();
    this.#panel.element.remove();
    this.#here.remove();
    this.#marks?.sentence.set([]);
    this.#marks?.word.set([]);
    this.#panel = this.#shown = undefined;
    if (reading === this) reading = undefined;
  }

  destroy() {
    this.stop();
  }

  // ---- The panel ----

  #build() {
    if (this.#panel) return;
    const { edge, window } = this.#context;
    this.#closing = new window.AbortController();
    this.#panel = new AloudPanel(this.#context, this.#words, {
      toggle: () => this.#toggle(),
      step: (by) => this.step(by),
      setRate: (rate) => (this.rate = rate),
      setVoice: (id) => (this.voice = id),
      back: () => this.#follower.resume(),
      stop: () => this.stop(),
    });
    edge.append(this.#panel.element);
    this.#follower = new Follower(this.#context, this.#closing.signal, () => this.#show(), () => this.#panel?.element.offsetHeight ?? 0);
    this.#here = new HereButtons(this.#context, this.#words.here, (section) => {
      this.#player.pause();
      this.#text.selected();
      this.seek(section.id);
      this.play();
    });
    this.#show();
  }

  sectionsChanged() {
    this.#here?.add();
  }

  /** All of a long speech is in the page. */
  async complete() {
    const { utterance } = this.#player;
    if (!this.#panel || !utterance) return;
    await this.#text.read(this.#speaker.options.say, this.#closing.signal);
    this.#player.at = this.#text.again(utterance, this.#player.at);
  }

  #toggle() {
    if (!this.#panel) this.open(this.#speaker.options).catch(() => {});
    else if (this.#player.isPlaying) this.pause();
    else this.play();
  }

  #show() {
    const { isPlaying } = this.#player;
    this.#panel?.show({ isPlaying, rate: this.rate, status: this.#status, isFollowing: this.#follower.isFollowing || !this.#speaker.options.follow || !isPlaying });
  }

  #tell(status) {
    this.#status = status;
    this.#show();
  }

  /** The sentence or the state is another. */
  #changed() {
    const { article, navigation, window } = this.#context;
    const { isPlaying, trouble, utterance } = this.#player;
    this.#status = trouble ? this.#words[trouble] : '';
    const place = utterance && placeOf(utterance);
    this.#marks?.sentence.set(place && this.#panel ? [place] : []);
    if (place && isPlaying) {
      navigation.reveal(utterance.element);
      if (this.#speaker.options.follow) this.#follower.show(place);
    }
    this.#show();
    const { playing, ended, sentence, kind, section } = this.state;
    const detail = { playing, ended, sentence, kind, section };
    const shown = JSON.stringify([detail, this.#player.at]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    article.dispatchEvent(new window.CustomEvent('oration-read-aloud', { bubbles: true, composed: true, detail }));
  }

  #markWord(from, to) {
    const { utterance } = this.#player;
    const place = to > from && utterance ? placeOf(utterance, from, to) : undefined;
    this.#marks?.word.set(place ? [place] : []);
  }

  /** Without them, it is still read. */
  async #loadMarks() {
    const module = await import('./highlight.js').catch(() => {});
    if (module) this.#marks ??= { sentence: module.highlight(this.#context, 'oration-said'), word: module.highlight(this.#context, 'oration-word') };
  }

  #section(utterance) {
    return this.#context.spy.sections.all[utterance?.section ?? -1];
  }

  #showVoices() {
    this.#panel?.showVoices(this.#speaker.voicesOf(this.#lang), this.#speaker.voiceOf(this.#lang));
  }
}

/** Loads the words for it. @param {import('./context.js').Context} context */
export async function load(context) {
  const lang = languageOf(context.article);
  const [words, { say }] = await Promise.all([loadTextsIn(texts, context.lang), loadTextsIn(texts, lang), loadAbbreviations(lang)]);
  return () => new ReadAloud(context, words, say);
}
