// The reader of the WebAssembly module → the reader of the package, which accepts speeches where the module needs nodes.
import { SpeechError } from '../speech/error.js';
import { reasonOf } from '../speech/input.js';
import { call } from '../module/renderer.js';

export class Reader {
  #reader;
  #render;
  #stream;

  #gone = false;
  /** What masks are to be filled with once there are any. */
  #values;

  /**
   * @param {(speech: object, options: object) => Element} render a speech → its article
   * @param {import('../page/stream.js').StreamedSpeech} [stream] of a speech that is not all in the page yet
   */
  constructor(render, stream) {
    this.#render = render;
    this.#stream = stream;
  }

  /**
   * Takes the reader of the module, unless it is no longer wanted.
   * @param {() => import('../wasm/oration.js').Reader} attach
   */
  take(attach) {
    if (!this.#gone) this.#reader = attach();
    return this.#reader;
  }

  /** Does what was asked for before there was a reader of the module. */
  catchUp() {
    if (this.#values !== undefined) this.fill(this.#values);
  }

  current() {
    return call(() => this.#reader?.current());
  }

  go(id) {
    return call(() => this.#reader?.go(id)) || (this.#stream?.goWhenReady(id) ?? false);
  }

  next() {
    call(() => this.#reader?.next());
  }

  previous() {
    call(() => this.#reader?.previous());
  }

  fill(values) {
    if (!this.#reader) this.#values = values;
    else this.#stream?.finish();
    return call(() => this.#reader?.fill(values)) ?? 0;
  }

  resolve(omission, rest, options) {
    if (!is(omission, Element)) return false;
    this.#stream?.finish();
    if (is(rest, Node)) return call(() => this.#reader?.resolve(omission, rest)) ?? false;
    if (!omission.closest('article.oration')) return false;
    const { nodes, drawn } = draw(omission, copy(rest), copy(options), this.#render);
    return call(() => this.#reader?.resolve(omission, nodes, drawn)) ?? false;
  }

  destroy() {
    this.#gone = true;
    call(() => this.#reader?.destroy());
  }
}

/** Whether a value is one of the page's; a proxy may throw when it is asked. */
function is(value, kind) {
  try {
    return value instanceof kind;
  } catch {
    return false;
  }
}

/** What the caller gave, read once. */
function copy(given) {
  try {
    return Array.isArray(given) ? { body: [...given] } : { ...given };
  } catch (cause) {
    throw new SpeechError(`what belongs in the place of the omission cannot be read: ${reasonOf(cause)}`, { code: 'schema', path: '', cause });
  }
}

/** Renders blocks as they belong in the place of an omission, with ids that nothing in the page has. */
function draw(omission, rest, options, render) {
  const article = omission.closest('article.oration');
  const section = omission.closest('.oration-section');
  const heading = (section ?? article).querySelector(section ? '.oration-heading' : '.oration-title');
  const level = Number(heading?.ariaLevel ?? heading?.tagName[1] ?? 1);
  const uiLang = article.querySelector('.oration-outline-title')?.lang || article.lang;
  const drawn = prefix();
  const rendered = render(
    { lang: article.lang || undefined, ...rest, title: '' },
    { uiLang: uiLang || undefined, ...options, headingLevel: Math.min(level, 6), idPrefix: drawn, header: false, outline: false },
  );
  const nodes = document.createDocumentFragment();
  for (const part of rendered.querySelectorAll('.oration-body, .oration-notes')) {
    nodes.append(...(part.matches('.oration-body') ? part.children : [part]));
  }
  return { nodes, drawn };
}

function prefix() {
  for (let number = 1; ; number += 1) {
    const prefix = `oration-rest-${number}-`;
    if (!document.querySelector(`[id^="${prefix}"]`)) return prefix;
  }
}
