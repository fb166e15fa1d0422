// The option `media` → the <audio> or <video> of the page, or one that the reader adds.
import { SpeechError } from '../speech/error.js';
import { make } from './dom.js';

/**
 * @param {import('./context.js').Context} context
 * @param {string} name of the player
 * @returns {{ media: HTMLMediaElement, player?: HTMLElement }} `player` if the reader adds it
 * @throws {SpeechError} (`option`)
 */
export function mediaOf({ article, dir, document, lang, options: { media } }, name) {
  if (typeof media !== 'string') return { media: checked(media, 'the element') };
  const found = query(document, media);
  if (found) return { media: checked(found, `the element ${media}`) };
  if (/^[#.[]/.test(media)) throw new SpeechError(`options.media: no element matches ${media}`, { code: 'option' });
  const audio = make(document, 'audio', { controls: '', preload: 'metadata', src: media, 'aria-label': name });
  const player = make(document, 'div', { class: 'oration-player oration-own', lang, dir }, audio);
  article.append(player);
  return { media: audio, player };
}

function query(document, selector) {
  try {
    return document.querySelector(selector);
  } catch {
    // It is a URL.
    return null;
  }
}

function checked(element, what) {
  if (/^(AUDIO|VIDEO)$/.test(element.tagName)) return element;
  throw new SpeechError(`options.media: expected an <audio> or <video>, found ${what}, a <${element.tagName.toLowerCase()}>`, { code: 'option' });
}

/**
 * Media keys, and the controls of the system: the title, and steps between sections while this recording plays.
 * @param {import('./context.js').Context} context
 * @param {HTMLMediaElement} media
 * @param {(by: number) => void} step
 */
export function mediaSession({ article, document, signal, window }, media, step) {
  const session = window.navigator.mediaSession;
  if (!session) return;
  const text = (selector) => article.querySelector(selector)?.textContent.trim() ?? '';
  const actions = { previoustrack: () => step(-1), nexttrack: () => step(1) };
  const set = (isOn) => {
    for (const [name, act] of Object.entries(actions)) {
      try {
        session.setActionHandler(name, isOn ? act : null);
      } catch {
        // The browser does not have this key.
      }
    }
  };
  media.addEventListener('play', () => {
    const title = text('.oration-title') || document.title;
    if (window.MediaMetadata) session.metadata = new window.MediaMetadata({ title, artist: text('.oration-byline, .oration-speaker') });
    set(true);
    media.addEventListener('pause', () => media.ended && set(false), { signal, once: true });
  }, { signal });
  signal.addEventListener('abort', () => set(false), { once: true });
}
