// The choices of the user and the options → who speaks: a voice of the browser, or the host.
import { SpeechError, reasonOf } from '../speech/error.js';
import { chunksOf, durationAt } from './aloud-chunks.js';
import { aloudOptions } from './aloud-options.js';
import { Synthesis } from './aloud-synthesis.js';
import { voiceId, voicesFor } from './aloud-voices.js';
import { load, store } from './storage.js';

/** How long the list of voices is waited for. */
const VOICES_MS = 1000;

const language = (lang) => lang.split(/[-_]/)[0].toLowerCase();
export const isRate = (rate) => rate >= 0.5 && rate <= 2;

export class Speaker {
  options = aloudOptions();

  #context;
  /** @type {Synthesis | undefined} */
  #synthesis;
  /** What the user has chosen: the rate, and a voice for each language. */
  #rate;
  #voices;

  /** @param {import('./context.js').Context} context @param {() => void} changed called when there are other voices */
  constructor(context, changed) {
    const { signal, window } = context;
    this.#context = context;
    if (window.speechSynthesis) this.#synthesis = new Synthesis(window);
    // Asking for them makes browsers load them.
    void this.#synthesis?.voices;
    this.#synthesis?.onVoices(changed, signal);
    const { rate, voices } = stored(context);
    this.#rate = isRate(rate) ? rate : undefined;
    this.#voices = voices ?? {};
  }

  /** Whether there is something that speaks. */
  get canSpeak() {
    return Boolean(this.options.speak ?? this.#synthesis);
  }

  get rate() {
    return this.#rate ?? this.options.rate ?? 1;
  }

  set rate(rate) {
    this.#rate = rate;
    this.#store();
  }

  /** The voices for a language, the best first; none if the host speaks. */
  voicesOf(lang) {
    return this.options.speak ? [] : voicesFor(this.#synthesis?.voices ?? [], lang, this.#context.window.navigator.languages);
  }

  voiceOf(lang) {
    const voices = this.voicesOf(lang);
    return named(voices, this.#voices[language(lang)]) ?? named(voices, this.options.voice) ?? voices[0];
  }

  /** Chooses a voice by its name. @returns {boolean} whether it is there */
  choose(lang, name) {
    const voice = named(this.voicesOf(lang), name);
    if (voice) this.#voices[language(lang)] = voiceId(voice);
    this.#store();
    return voice !== undefined;
  }

  /** Whether there is a voice for a language. Some browsers never list theirs. */
  canRead(lang) {
    return Boolean(this.options.speak) || (this.#synthesis?.voices.length ?? 0) === 0 || this.voicesOf(lang).length > 0;
  }

  /** Waits for the voices, but not long. */
  ready() {
    if (this.options.speak || !this.#synthesis || this.#synthesis.voices.length > 0) return undefined;
    return new Promise((done) => {
      setTimeout(done, VOICES_MS);
      this.#synthesis.onVoices(done, this.#context.signal);
    });
  }

  /** @param {import('./aloud-utterances.js').Utterance} utterance */
  chunksOf(utterance) {
    const speed = this.#synthesis?.speed(this.voiceOf(utterance.lang)) ?? 1;
    const duration = durationAt(this.options.pace, this.rate);
    return chunksOf(utterance, (text) => duration(text) * speed, (lang) => this.canRead(lang));
  }

  /**
   * @param {import('./aloud-utterances.js').Utterance} utterance
   * @param {import('./aloud-chunks.js').Chunk} chunk
   * @param {string | undefined} section its id
   * @param {AbortSignal} signal
   * @param {(from: number, to: number) => void} word
   * @returns {Promise<import('./aloud-synthesis.js').Outcome>}
   */
  say({ kind }, { from, lang, text }, section, signal, word) {
    const { rate } = this;
    const pitch = kind === 'remark' ? 0.8 : 1;
    if (this.options.speak) return this.#sayByHost({ text, lang, rate, pitch, kind, section, from }, signal, word);
    return this.#synthesis.say({ text, lang, rate, pitch, expected: durationAt(this.options.pace, rate)(text) }, this.voiceOf(lang), signal, word);
  }

  async #sayByHost(request, signal, word) {
    try {
      await this.options.speak(request, { signal, word });
      return 'said';
    } catch (cause) {
      if (signal.aborted) return 'stopped';
      const { article, window } = this.#context;
      const error = new SpeechError(`options.readAloud.speak: ${reasonOf(cause)}`, { code: 'option', cause });
      article.dispatchEvent(new window.CustomEvent('oration-error', { bubbles: true, composed: true, detail: { error } }));
      return 'failed';
    }
  }

  #store() {
    store(this.#context, 'aloud', JSON.stringify({ rate: this.#rate, voices: this.#voices }));
  }
}

const named = (voices, name) => voices.find((voice) => [voiceId(voice), voice.name, voice.voiceURI].includes(name));

function stored(context) {
  try {
    return JSON.parse(load(context, 'aloud') ?? '{}') ?? {};
  } catch {
    return {};
  }
}
