// The place that the user left by a jump → an offer to return there.
import { frameOf } from './dom.js';
import { focus } from './hash-navigation.js';
import { pill } from './pill.js';
import { distanceTo } from './place.js';

/** Frames without movement after which a jump is over. */
const STILL = 6;

export class Back {
  #context;
  /** The place that was left first. @type {import('./place.js').Place | undefined} */
  #place;
  /** How far the page was scrolled when the last jump ended. */
  #arrived;
  #remove;
  /** The position in the last frame of a jump, and the number of frames without movement. */
  #last;
  #still = 0;
  #watch;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    const { document, signal, window } = context;
    this.#context = context;
    this.#watch = frameOf(window, signal, () => this.#frame());
    document.addEventListener('scroll', () => this.#scrolled(), { capture: true, signal });
  }

  /** Offers to return to a place that is being left. After several jumps, the offer is for the first place. */
  leave(place) {
    this.#arrived = undefined;
    this.#still = 0;
    this.#place ??= place;
    this.#watch();
  }

  /** Waits until the page does not scroll any more. */
  #frame() {
    const position = this.#position();
    this.#still = position === this.#last ? this.#still + 1 : 0;
    this.#last = position;
    if (this.#still < STILL) this.#watch();
    else this.#arrive();
  }

  #arrive() {
    if (!this.#place) return;
    this.#arrived = this.#position();
    if (this.#remove?.isShown()) return;
    if (this.#isFar()) this.#offer();
    else this.#place = undefined;
  }

  /** Goes back. */
  go() {
    const { navigation, spy } = this.#context;
    const place = this.#place;
    this.#end();
    if (!place) return;
    navigation.reveal(place.block);
    spy.goTo(place);
    focus(place.block);
  }

  #offer() {
    const { messages } = this.#context;
    const remove = pill(this.#context, 'oration-back', messages.back, () => this.go());
    const { lastElementChild: element } = this.#context.edge;
    this.#remove = Object.assign(remove, { isShown: () => element.isConnected });
  }

  #end() {
    this.#remove?.();
    this.#remove = undefined;
    this.#place = undefined;
    this.#arrived = undefined;
  }

  /** Who reads on after a jump stays. */
  #scrolled() {
    const { window } = this.#context;
    if (this.#arrived !== undefined && Math.abs(this.#position() - this.#arrived) > 1.5 * window.innerHeight) this.#end();
  }

  #isFar() {
    const { spy, window } = this.#context;
    return Math.abs(distanceTo(this.#place, spy.line)) > 0.75 * window.innerHeight;
  }

  #position() {
    return this.#context.article.getBoundingClientRect().top;
  }

  destroy() {
    this.#end();
  }
}
