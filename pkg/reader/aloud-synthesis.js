// A text → speech, through the speech synthesis of the browser, which is not reliable.
//
// What is known of it, and what is done here:
// - `end` does not come (Chrome collects utterances as garbage, or a voice from a server stops; crbug.com/40747712): utterances
//   are kept, and a watchdog ends those that take too long.
// - `speak` soon after `cancel` is lost, or gets the `canceled` of what was before: there is a short silence between them, and
//   what is lost is said again.
// - `pause` cancels on Android, and cannot be resumed after a while on Windows: it is not used. A pause is a cancellation.
// - A synthesis that was paused when a page was left is still paused: it is resumed.
// - `speak` does nothing before the user has touched the page (Safari on iOS) or fails (Chrome): the caller asks for a click.
// - `boundary` comes late, in disorder or outside the text: from then on, this voice is not believed.
import { voiceId, voicesFor } from './aloud-voices.js';

/** Silence after a cancellation. */
const AFTER_CANCEL = 80;
/** How long a voice may take to start: those of a server are slow. */
const START = 4000;
/** How often it is looked whether a voice still speaks. */
const LOOK = 250;
/** How much longer than expected a text may take, before and after the speed of the voice is known. */
const [SLACK, KNOWN_SLACK, LEAST] = [2.2, 1.6, 1500];

/** What became of a text: `said`, `stopped` by the caller, `blocked` until the user acts, or `failed`. @typedef {'said' | 'stopped' | 'blocked' | 'failed'} Outcome */

export class Synthesis {
  #synthesis;
  #Utterance;
  /** Utterances that the browser may not collect. */
  #kept = new Set();
  #cancelled = -Infinity;
  /** How long each voice takes, compared with what was expected. @type {Map<string, number>} */
  #speeds = new Map();
  /** The voices whose boundaries are wrong. */
  #unreliable = new Set();

  /** @param {{ speechSynthesis: SpeechSynthesis, SpeechSynthesisUtterance: typeof SpeechSynthesisUtterance }} window */
  constructor({ speechSynthesis, SpeechSynthesisUtterance }) {
    this.#synthesis = speechSynthesis;
    this.#Utterance = SpeechSynthesisUtterance;
  }

  get voices() {
    return this.#synthesis.getVoices() ?? [];
  }

  /** Calls back when there are other voices. Safari has no `addEventListener` here before version 17. */
  onVoices(work, signal) {
    if (this.#synthesis.addEventListener) this.#synthesis.addEventListener('voiceschanged', work, { signal });
    else this.#synthesis.onvoiceschanged = work;
  }

  /** How much longer than expected a voice speaks; 1 if it has not spoken yet. */
  speed(voice) {
    return this.#speeds.get(keyOf(voice)) ?? 1;
  }

  /**
   * Says a text. The browser is called at once, because some allow it only while the user acts.
   * @param {{ text: string, lang: string, rate: number, pitch: number, expected: number }} request `expected` is in milliseconds
   * @param {SpeechSynthesisVoice | undefined} voice
   * @param {AbortSignal} signal stops it
   * @param {(from: number, to: number) => void} word called for each word
   * @returns {Promise<Outcome>}
   */
  async say(request, voice, signal, word) {
    let outcome = await this.#attempt(request, voice, signal, word);
    if (outcome !== 'lost' && outcome !== 'failed') return outcome;
    // Without the network, another voice may work; `lang` alone lets the browser choose.
    const other = outcome === 'failed' && voice?.localService === false ? voicesFor(this.voices, request.lang).find(({ localService }) => localService) : voice;
    this.#cancel();
    outcome = await this.#attempt(request, other, signal, word);
    return outcome === 'lost' ? 'blocked' : outcome;
  }

  async #attempt(request, voice, signal, word) {
    const wait = this.#cancelled + AFTER_CANCEL - Date.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    if (signal.aborted) return 'stopped';
    return new Promise((resolve) => this.#speak(request, voice, signal, word, resolve));
  }

  #cancel() {
    this.#cancelled = Date.now();
    this.#synthesis.cancel();
  }

  #speak({ expected, lang, pitch, rate, text }, voice, signal, word, resolve) {
    const synthesis = this.#synthesis;
    const utterance = Object.assign(new this.#Utterance(text), { lang: voice ? voice.lang.replaceAll('_', '-') : lang, rate, pitch });
    if (voice) utterance.voice = voice;
    const known = this.#speeds.get(keyOf(voice));
    const duration = (length) => LEAST + expected * (known ?? 1) * (known ? KNOWN_SLACK : SLACK) * (length / text.length);
    const asked = Date.now();
    let started;
    let deadline = asked + START + duration(text.length);
    let silent = 0;
    const finish = (outcome) => {
      clearTimeout(looking);
      this.#kept.delete(utterance);
      signal.removeEventListener('abort', stop);
      utterance.onstart = utterance.onboundary = utterance.onend = utterance.onerror = null;
      resolve(outcome);
    };
    const stop = () => {
      this.#cancel();
      finish('stopped');
    };
    const look = () => {
      const now = Date.now();
      const isSpeaking = synthesis.speaking || synthesis.pending;
      silent = isSpeaking ? 0 : silent + 1;
      // Some browsers speak without an event.
      if (synthesis.speaking) started ??= now;
      if (!started && !isSpeaking && silent * LOOK >= 1000) return finish('lost');
      if (!started && now > asked + START) return finish('lost');
      // The end has been missed.
      if (started && silent * LOOK >= 750 && now - started > 0.6 * expected * (known ?? 1)) return finish('said');
      if (now < deadline) return void (looking = setTimeout(look, LOOK));
      this.#cancel();
      return finish('said');
    };
    let looking = setTimeout(look, LOOK);
    utterance.onstart = () => {
      started ??= Date.now();
      deadline = started + duration(text.length);
    };
    const checked = this.#wordsOf(text, voice, word, () => started ?? asked, expected * (known ?? 1));
    utterance.onboundary = (event) => {
      started ??= Date.now();
      if (checked(event)) deadline = Date.now() + duration(text.length - event.charIndex);
    };
    utterance.onend = () => {
      const took = Date.now() - (started ?? asked);
      // A voice that is not installed ends at once.
      if (!started && took < 0.1 * expected && took < 400) return finish('lost');
      this.#learn(voice, took, expected);
      return finish('said');
    };
    utterance.onerror = ({ error }) => {
      if (error === 'not-allowed') finish('blocked');
      else if (error === 'interrupted' || error === 'canceled') finish(Date.now() - this.#cancelled < 1000 ? 'lost' : 'stopped');
      else finish('failed');
    };
    signal.addEventListener('abort', stop);
    this.#kept.add(utterance);
    if (synthesis.paused) synthesis.resume();
    synthesis.speak(utterance);
  }

  #learn(voice, took, expected) {
    const speed = took / expected;
    if (expected < 1500 || speed < 0.3 || speed > 3) return;
    const before = this.#speeds.get(keyOf(voice)) ?? speed;
    this.#speeds.set(keyOf(voice), 0.7 * before + 0.3 * speed);
  }

  /** What reports a word at a boundary event, and whether the event is right: in order, inside the text, at a word, and in time. */
  #wordsOf(text, voice, word, start, expected) {
    let last = -1;
    return ({ charIndex, charLength, name }) => {
      if (this.#unreliable.has(keyOf(voice))) return false;
      if (name && name !== 'word') return true;
      const isEarly = charIndex > 12 && Date.now() - start() < 0.25 * expected * (charIndex / text.length);
      const isInside = charIndex >= 0 && charIndex < text.length && charIndex >= last;
      const isAtWord = charIndex === 0 || !/[\p{Script=Latin}\p{Script=Cyrillic}]{2}/u.test(text.slice(charIndex - 1, charIndex + 1));
      if (!isInside || !isAtWord || isEarly) {
        this.#unreliable.add(keyOf(voice));
        word(0, 0);
        return false;
      }
      last = charIndex;
      const length = charLength > 0 ? charLength : wordAt(text, charIndex);
      word(charIndex, Math.min(text.length, charIndex + length));
      return true;
    };
  }
}

const keyOf = (voice) => (voice ? voiceId(voice) : '');

/** The length of the word at a place. */
function wordAt(text, at) {
  const rest = text.slice(at, at + 40);
  const [first] = Intl.Segmenter ? new Intl.Segmenter(undefined, { granularity: 'word' }).segment(rest) : [];
  return first?.segment.length ?? /^\S*/.exec(rest)[0].length;
}
