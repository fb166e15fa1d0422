// The state of reading aloud → its buttons at the bottom edge of the window.
import { voiceId } from './aloud-voices.js';
import { iconButton, icons, make, textButton } from './dom.js';

const RATES = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

const own = {
  play: 'M8 5v14l11-7z',
  pause: 'M8 5v14M16 5v14',
  previous: 'M18 6l-8 6 8 6zM6 6v12',
  next: 'M6 6l8 6-8 6zM18 6v12',
};

export class AloudPanel {
  element;

  #text;
  #play;
  #rate;
  #voice;
  #back;
  #status;
  #document;
  #lang;

  /**
   * @param {import('./context.js').Context} context
   * @param {Record<string, string>} text
   * @param {{ toggle: () => void, step: (by: number) => void, setRate: (rate: number) => void, setVoice: (id: string) => void, back: () => void, stop: () => void }} actions
   */
  constructor({ dir, document, lang, messages }, text, actions) {
    this.#document = document;
    this.#lang = lang;
    this.#text = text;
    const button = (name, label, act) => {
      const made = iconButton(document, `oration-aloud-${name}`, label, own[name] ?? icons[name]);
      made.addEventListener('click', act);
      return made;
    };
    const select = (name, label, act) => {
      const made = make(document, 'select', { class: `oration-aloud-${name}`, 'aria-label': label, title: label });
      made.addEventListener('change', () => act(made.value));
      return made;
    };
    this.#play = button('play', text.play, actions.toggle);
    this.#rate = select('rate', text.rate, (value) => actions.setRate(Number(value)));
    this.#voice = select('voice', text.voice, actions.setVoice);
    this.#back = textButton(document, 'oration-aloud-back', text.back);
    this.#back.addEventListener('click', actions.back);
    this.#back.hidden = true;
    this.#status = make(document, 'span', { class: 'oration-aloud-status', role: 'status' });
    this.element = make(document, 'div', { class: 'oration-aloud oration-own', role: 'group', 'aria-label': messages.readAloud, lang, dir },
      this.#back, this.#status,
      button('previous', text.previous, () => actions.step(-1)), this.#play, button('next', text.next, () => actions.step(1)),
      this.#rate, this.#voice, button('close', messages.close, actions.stop));
    // Pressing a button must not clear the selection, from which the reading can start.
    this.element.addEventListener('mousedown', (event) => event.target.closest('button') && event.preventDefault());
  }

  /** @param {{ isPlaying: boolean, status: string, rate: number, isFollowing: boolean }} state */
  show({ isFollowing, isPlaying, rate, status }) {
    const name = isPlaying ? this.#text.pause : this.#text.play;
    if (this.#play.getAttribute('aria-label') !== name) {
      this.#play.setAttribute('aria-label', name);
      this.#play.title = name;
      this.#play.querySelector('path').setAttribute('d', own[isPlaying ? 'pause' : 'play']);
    }
    if (this.#status.textContent !== status) this.#status.textContent = status;
    this.#back.hidden = isFollowing;
    this.#showRate(rate);
  }

  #showRate(rate) {
    if (this.#rate.value === String(rate)) return;
    const rates = RATES.includes(rate) ? RATES : [...RATES, rate].sort((a, b) => a - b);
    const format = new Intl.NumberFormat(this.#lang || undefined);
    this.#rate.replaceChildren(...rates.map((one) => make(this.#document, 'option', { value: String(one) }, `${format.format(one)}×`)));
    this.#rate.value = String(rate);
  }

  /**
   * Lists the voices, in groups by region.
   * @param {SpeechSynthesisVoice[]} voices
   * @param {SpeechSynthesisVoice | undefined} chosen
   */
  showVoices(voices, chosen) {
    this.#voice.hidden = voices.length < 2;
    const groups = grouped(voices);
    const option = (voice) => make(this.#document, 'option', { value: voiceId(voice) }, voice.localService === false ? `${voice.name} · ${this.#text.online}` : voice.name);
    const lists = [...groups].map(([lang, all]) => make(this.#document, 'optgroup', { label: this.#nameOf(lang) }, ...all.map(option)));
    this.#voice.replaceChildren(...(lists.length === 1 ? [...lists[0].children] : lists));
    if (chosen) this.#voice.value = voiceId(chosen);
  }

  #nameOf(tag) {
    try {
      return new Intl.DisplayNames([this.#lang || 'en'], { type: 'language' }).of(tag.replaceAll('_', '-').replace(/-#.*/, ''));
    } catch {
      return tag;
    }
  }
}

/** `Map.groupBy` is newer than the browsers we support. */
function grouped(voices) {
  const groups = new Map();
  for (const voice of voices) groups.set(voice.lang, [...(groups.get(voice.lang) ?? []), voice]);
  return groups;
}
