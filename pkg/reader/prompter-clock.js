// The time that passes → the place in the script, in milliseconds at the pace that the script was made for.

/** How much slower or faster than the script a speaker can be. */
const [SLOWEST, FASTEST] = [0.2, 5];

export class PrompterClock {
  /** How many times as fast as the script. */
  rate = 1;
  /** How long the speech may take, in milliseconds. @type {number | undefined} */
  target;
  /** Whether the place changes only when the speaker asks for it. */
  isPaged = false;

  #total;
  #now;
  /** The place, and the time since the start, when they were last set; and when that was. */
  #place = 0;
  #elapsed = 0;
  #since;

  /**
   * @param {number} total the end of the script
   * @param {() => number} now
   */
  constructor(total, now) {
    this.#total = total;
    this.#now = now;
  }

  get isPlaying() {
    return this.#since !== undefined;
  }

  get hasStarted() {
    return this.#elapsed > 0 || this.isPlaying;
  }

  get total() {
    return this.#total;
  }

  #passed() {
    return this.#since === undefined ? 0 : this.#now() - this.#since;
  }

  /** Where the speaker is. Not added up frame by frame, so that nothing drifts. */
  get place() {
    const moved = this.isPaged ? 0 : this.#passed() * this.rate;
    return Math.min(this.#total, Math.max(0, this.#place + moved));
  }

  /** How long the speaker has been speaking. */
  get elapsed() {
    return this.#elapsed + this.#passed();
  }

  /** How long the rest takes. */
  get left() {
    return (this.#total - this.place) / this.rate;
  }

  /** How much longer than the target the speech will take; negative if shorter. */
  get over() {
    return this.target === undefined ? undefined : this.elapsed + this.left - this.target;
  }

  play() {
    this.#since ??= this.#now();
  }

  pause() {
    this.#settle();
    this.#since = undefined;
  }

  seek(place) {
    this.#settle();
    this.#place = Math.min(this.#total, Math.max(0, place));
  }

  setRate(rate) {
    this.#settle();
    this.rate = Math.min(FASTEST, Math.max(SLOWEST, rate));
  }

  setPaged(isPaged) {
    this.#settle();
    this.isPaged = isPaged;
  }

  /** Sets a target, and the rate at which the rest fits it. */
  aim(target) {
    this.target = target;
    const left = target === undefined ? 0 : target - this.elapsed;
    if (left > 0 && this.place < this.#total) this.setRate((this.#total - this.place) / left);
  }

  /** Starts again. */
  reset() {
    this.pause();
    this.#place = 0;
    this.#elapsed = 0;
  }

  restore({ place = 0, elapsed = 0 }) {
    this.pause();
    this.#place = Math.min(this.#total, Math.max(0, place));
    this.#elapsed = Math.max(0, elapsed);
  }

  #settle() {
    const { place, elapsed } = this;
    this.#place = place;
    this.#elapsed = elapsed;
    if (this.#since !== undefined) this.#since = this.#now();
  }
}
