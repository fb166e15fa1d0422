// Utterances → their reading, one after the other: the queue, and what can be done with it.
//
// A pause stops the voice; going on, it says the sentence again. See aloud-synthesis.js for the reasons.

/** How many utterances in a row may fail before the reading stops. */
const PATIENCE = 3;

/** Why the reading has stopped, if the user did not ask for it. @typedef {'blocked' | 'failed' | undefined} Trouble */

export class AloudPlayer {
  isPlaying = false;
  /** @type {Trouble} */
  trouble;
  /** Whether everything has been read. */
  hasEnded = false;

  #at = 0;
  /** How much of its text has been said. */
  #said = 0;
  #stop;
  #host;

  /**
   * @param {object} host
   * @param {() => import('./aloud-utterances.js').Utterance[]} host.utterances
   * @param {(utterance: import('./aloud-utterances.js').Utterance) => import('./aloud-chunks.js').Chunk[]} host.chunks
   * @param {(utterance: object, chunk: object, signal: AbortSignal, word: (from: number, to: number) => void) => Promise<import('./aloud-synthesis.js').Outcome>} host.say
   * @param {() => void} host.changed called when the sentence or the state is another
   * @param {(from: number, to: number) => void} host.word a word of the utterance is said; nothing is if `to` is 0
   * @param {(milliseconds: number) => Promise<void>} host.rest
   */
  constructor(host) {
    this.#host = host;
  }

  /** The place of the utterance that is or will be read. */
  get at() {
    return this.#at;
  }

  set at(at) {
    if (at !== this.#at) this.#go(at);
  }

  get utterance() {
    return this.#host.utterances()[this.at];
  }

  /** Reads on, or from an utterance. Says the first chunk before it returns, because browsers may forbid it later. */
  play(from = this.at) {
    this.#halt();
    if (from !== this.at || this.hasEnded) this.#go(this.hasEnded && from === this.at ? 0 : from);
    this.isPlaying = true;
    this.trouble = undefined;
    this.#stop = new AbortController();
    return this.#run(this.#stop.signal);
  }

  pause() {
    if (!this.isPlaying) return;
    this.#halt();
    this.isPlaying = false;
    this.#host.changed();
  }

  /** Goes to an utterance, and reads on if it is reading. */
  seek(at) {
    const to = Math.max(0, Math.min(this.#host.utterances().length - 1, at));
    if (this.isPlaying) return void this.play(to);
    this.#go(to);
    this.#host.changed();
  }

  /** Says the chunk again, with another voice or rate. */
  again() {
    if (this.isPlaying) this.play();
  }

  #go(at) {
    this.#at = at;
    this.#said = 0;
    this.hasEnded = false;
  }

  #halt() {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#host.word(0, 0);
  }

  async #run(signal) {
    let failures = 0;
    for (let next; (next = this.#host.utterances()[this.at]); this.#go(this.at + 1)) {
      this.#host.changed();
      const outcome = await this.#read(next, signal);
      if (signal.aborted) return;
      failures = outcome === 'failed' ? failures + 1 : 0;
      if (outcome === 'blocked' || outcome === 'stopped' || failures >= PATIENCE) return this.#standStill(outcome === 'stopped' ? undefined : outcome);
      if (next.pause > 0) await this.#host.rest(next.pause);
      if (signal.aborted) return;
    }
    this.#halt();
    this.isPlaying = false;
    this.#at = Math.max(0, this.#host.utterances().length - 1);
    this.hasEnded = true;
    this.#host.changed();
  }

  async #read(utterance, signal) {
    let outcome = 'said';
    // Chunks are others once the speed of the voice is known.
    for (const chunk of this.#host.chunks(utterance)) {
      const end = chunk.from + chunk.text.length;
      if (end <= this.#said) continue;
      const from = Math.max(chunk.from, this.#said);
      const rest = { ...chunk, from, text: chunk.text.slice(from - chunk.from) };
      const word = (start, end) => !signal.aborted && this.#host.word(from + start, end === 0 ? 0 : from + end);
      const said = await this.#host.say(utterance, rest, signal, word);
      if (signal.aborted) return 'stopped';
      if (said === 'failed') outcome = said;
      else if (said !== 'said') return said;
      this.#said = end;
    }
    this.#host.word(0, 0);
    return outcome;
  }

  /** @param {Trouble} trouble */
  #standStill(trouble) {
    this.#halt();
    this.isPlaying = false;
    this.trouble = trouble;
    this.#host.changed();
  }
}
