// A speech synthesis with a speed of its own and the faults of a browser.

/**
 * Faults, with where they occur.
 * @typedef {object} Faults
 * @property {boolean} [cutsOff] voices stop after 14 seconds without an event, and seem to speak on (Chrome, voices from a server)
 * @property {boolean} [noEnd] `end` does not come (Chrome, after garbage collection)
 * @property {boolean} [noEvents] no event comes at all
 * @property {boolean} [noBoundary] (Chrome, voices from a server; Firefox on Linux)
 * @property {boolean} [wrongBoundary] places outside the text and in disorder (Safari, Samantha)
 * @property {boolean} [losesAfterCancel] `speak` just after `cancel` does nothing (Chrome on Android)
 * @property {boolean} [cancelsNext] the event of a cancellation goes to the next utterance (Firefox)
 * @property {boolean} [pauseCancels] `pause` ends the utterance and `resume` does nothing (Android)
 * @property {boolean} [isPaused] a pause of an earlier page is still on (Chrome)
 * @property {boolean} [needsGesture] `speak` does nothing before the user has acted (Safari on iOS)
 * @property {boolean} [forbidsBeforeGesture] the same with an error (Chrome)
 * @property {boolean} [lateVoices] there are no voices at first (Chrome)
 * @property {boolean} [noNetwork] voices from a server fail
 * @property {boolean} [endsAtOnce] a voice that is not installed ends at once (Android)
 */
export class FakeSynthesis extends EventTarget {
  speaking = false;
  pending = false;
  /** What was heard to its end. */
  heard = [];
  /** The voice and language of each utterance. */
  spokenBy = [];
  isActing = false;

  #faults;
  #voices;
  #character;
  #areVoicesThere;
  #current;
  #cancelled = -Infinity;
  #isUnlocked = false;
  #timers = [];

  /** @param {Faults} faults @param {object[]} voices @param {number} character milliseconds for one */
  constructor(faults = {}, voices = [{ name: 'Ting-Ting', lang: 'zh-CN', voiceURI: 't', localService: true }, { name: 'Daniel', lang: 'en-GB', voiceURI: 'd', localService: true }], character = 200) {
    super();
    this.#faults = faults;
    this.#voices = voices;
    this.#character = character;
    this.#areVoicesThere = !faults.lateVoices;
    this.paused = Boolean(faults.isPaused);
    if (faults.lateVoices) {
      setTimeout(() => {
        this.#areVoicesThere = true;
        this.dispatchEvent(new Event('voiceschanged'));
      }, 400);
    }
  }

  getVoices() {
    return this.#areVoicesThere ? this.#voices : [];
  }

  /** Something that the user does. */
  act(work) {
    this.isActing = true;
    work();
    this.isActing = false;
  }

  pause() {
    if (this.#faults.pauseCancels) this.cancel();
    else this.paused = true;
  }

  resume() {
    this.paused = false;
  }

  speak(utterance) {
    const faults = this.#faults;
    const ago = Date.now() - this.#cancelled;
    this.#isUnlocked ||= this.isActing;
    if (faults.needsGesture && !this.#isUnlocked) return;
    if (faults.forbidsBeforeGesture && !this.#isUnlocked) return this.#later(0, () => utterance.onerror?.({ error: 'not-allowed' }));
    if (faults.losesAfterCancel && ago < 60) return;
    if (faults.cancelsNext && ago < 60) return this.#later(5, () => utterance.onerror?.({ error: 'canceled' }));
    if (this.#current) throw new Error(`two at once: ${this.#current.text} and ${utterance.text}`);
    this.spokenBy.push(`${utterance.lang} ${utterance.voice?.name ?? ''}`);
    if (faults.noNetwork && utterance.voice?.localService === false) return this.#later(300, () => utterance.onerror?.({ error: 'network' }));
    if (faults.endsAtOnce && utterance.voice?.name === 'Not installed') return this.#later(1, () => utterance.onend?.({}));
    this.#current = utterance;
    this.pending = true;
    if (!this.paused) this.#later(50, () => this.#begin(utterance));
  }

  #begin(utterance) {
    const { cutsOff, noBoundary, noEnd, noEvents, wrongBoundary } = this.#faults;
    const { rate, text } = utterance;
    const duration = (text.length * this.#character) / rate;
    this.pending = false;
    this.speaking = true;
    if (!noEvents) utterance.onstart?.({});
    if (!noBoundary && !noEvents) {
      for (let at = 0; at < text.length; at += 2) {
        const charIndex = wrongBoundary ? (at * 7919) % (2 * text.length) : at;
        this.#later((duration * at) / text.length, () => utterance.onboundary?.({ name: 'word', charIndex, charLength: 2 }));
      }
    }
    if (cutsOff && duration > 14_000) return;
    this.#later(duration, () => {
      this.heard.push(text);
      this.#current = undefined;
      this.speaking = false;
      if (!noEnd && !noEvents) utterance.onend?.({});
    });
  }

  cancel() {
    this.#cancelled = Date.now();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    const ended = this.#current;
    this.#current = undefined;
    this.speaking = this.pending = false;
    if (ended) setTimeout(() => ended.onerror?.({ error: 'interrupted' }), 5);
  }

  #later(milliseconds, work) {
    this.#timers.push(setTimeout(work, milliseconds));
  }
}

export class FakeUtterance {
  constructor(text) {
    this.text = text;
  }
}
