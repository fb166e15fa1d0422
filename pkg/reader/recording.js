// A recording of a speech → the sentence that is being said is marked, and its times lead to it.
import { make } from './dom.js';
import { highlight } from './highlight.js';
import { Parts } from './parts.js';
import { outlineTimes, passages, sectionStarts, timecodes } from './recording-codes.js';
import { mediaOf, mediaSession } from './recording-media.js';
import { sentencesOf } from './recording-sentences.js';
import { placeAt, secondsOf, timeByCaptions, timeByElements } from './recording-times.js';
import { RecordingView } from './recording-view.js';
import { loadAbbreviations } from './sentences.js';
import { addSheet } from './sheets.js';
import css from './styles/recording.js';
import texts from './texts/player.js';
import { textsIn } from './texts-in.js';

/** Seconds after the end of a sentence in which it is still marked, if no other has begun. */
const LINGERS = 1.5;

export class Recording {
  #context;
  #parts = new Parts();
  #text;
  #media;
  #player;
  #mark;
  #view;
  #codes;
  /** The sentences that are said, in the order of their times. */
  #said = [];
  #starts = new Map();
  #place = -1;
  /** Resolves when the times are there. @type {Promise<void>} */
  ready;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    this.#context = context;
    this.#text = textsIn(texts, context.lang);
    addSheet(context, css);
    this.ready = this.#start();
  }

  async #start() {
    const context = this.#context;
    try {
      const { media, player } = mediaOf(context, this.#text.name);
      this.#media = media;
      this.#player = player;
      media.addEventListener('error', () => this.#notPlayed(), { signal: context.signal });
      await loadAbbreviations(context.article.lang);
      const sentences = await sentencesOf(context);
      if (context.signal.aborted) return;
      timeByElements(sentences);
      if (context.options.captions) await this.#align(sentences);
      if (!context.signal.aborted) this.#attach(sentences);
    } catch (error) {
      if (!context.signal.aborted) this.#fail(this.#text.notPlayed, error);
    }
  }

  /** A player of the reader says so in its place, for as long as the page is open. */
  #notPlayed() {
    const { document } = this.#context;
    this.#player?.replaceChildren(make(document, 'p', { class: 'oration-player-error' }, this.#text.notPlayed));
    this.#fail(this.#text.notPlayed);
  }

  /** Captions are more exact than the times of paragraphs, which remain if the captions cannot be used. */
  async #align(sentences) {
    const { signal } = this.#context;
    try {
      await timeByCaptions(this.#context, sentences);
    } catch (error) {
      if (!signal.aborted) this.#fail(this.#text.noCaptions, error);
    }
  }

  #attach(sentences) {
    const context = this.#context;
    const { article, signal, window } = context;
    this.#said = sentences.filter(({ time }) => time).sort((a, b) => a.time[0] - b.time[0]);
    this.#starts = sectionStarts(context, this.#said);
    this.#mark = highlight(context, 'oration-heard');
    this.#view = this.#parts.add(new RecordingView(context, this.#text, this.#player));
    const seek = (time) => this.#seek(time, true);
    this.#codes = this.#parts.add(timecodes(context, this.#text, this.#said, seek));
    if (!context.options.lengths) this.#parts.add(outlineTimes(context, this.#starts));
    mediaSession(context, this.#media, (by) => this.step(by));
    for (const type of ['timeupdate', 'seeked', 'play']) this.#media.addEventListener(type, () => this.#update(), { signal });
    // The recording and a voice do not speak at the same time.
    this.#media.addEventListener('play', () => article.dispatchEvent(new window.Event('oration-recording')), { signal });
    article.addEventListener('oration-read-aloud', ({ detail }) => detail.playing && this.#media.pause(), { signal });
    const loaded = () => this.#parts.add(passages(context, this.#text, this.#said, this.#media, seek));
    if (this.#media.readyState > 0) loaded();
    else this.#media.addEventListener('loadedmetadata', loaded, { signal, once: true });
    this.#startAt();
  }

  /** `?t=754` in the URL of the page starts there, without playing. */
  #startAt() {
    const { window } = this.#context;
    const wanted = new URLSearchParams(window.location.search).get('t');
    const time = wanted === null ? undefined : secondsOf(wanted);
    if (time === undefined) return;
    this.#seek(time, false);
    this.#show(placeAt(this.#said, time));
    if (!window.location.hash) this.#view.go();
  }

  #seek(time, plays) {
    this.#media.currentTime = time;
    // Browsers may refuse to play; the controls of the recording are there.
    if (plays) this.#media.play()?.catch(() => {});
  }

  /** Plays the section after or before the one that is being said. @param {number} by */
  step(by) {
    const starts = [...this.#starts.values()].sort((a, b) => a - b);
    const now = this.#media.currentTime;
    // Back to the start of this section, unless it has just begun.
    const next = by > 0 ? starts.find((start) => start > now + 0.1) : (starts.findLast((start) => start < now - 2) ?? 0);
    if (next !== undefined) this.#seek(next, true);
  }

  #update() {
    const time = this.#media.currentTime;
    const place = placeAt(this.#said, time + 0.05);
    const isOver = place >= 0 && time > this.#said[place].time[1] + LINGERS;
    this.#show(isOver ? -1 : place);
  }

  /** Marks the sentence at a place; -1 for none. */
  #show(place) {
    if (place === this.#place) return;
    this.#place = place;
    const sentence = this.#said[place];
    this.#mark.set(sentence ? [sentence.range] : []);
    this.#codes.show(place);
    this.#view.show(sentence?.range, !this.#media.paused);
    if (sentence) this.#tell(sentence);
  }

  #tell({ range, text, time }) {
    const { article, spy, window } = this.#context;
    const id = spy.sections.containing(range.startContainer.parentElement)?.id ?? null;
    article.dispatchEvent(new window.CustomEvent('oration-recording', { bubbles: true, composed: true, detail: { time: time[0], id, sentence: text } }));
  }

  #fail(message, error) {
    const { article, notify, window } = this.#context;
    notify(message);
    if (error) article.dispatchEvent(new window.CustomEvent('oration-error', { bubbles: true, composed: true, detail: { error } }));
  }

  destroy() {
    this.#mark?.set([]);
    this.#parts.destroy();
    this.#player?.remove();
  }
}
