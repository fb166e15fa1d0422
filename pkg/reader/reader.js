// The reader of the WebAssembly module → the reader of the package, which also accepts speeches instead of nodes.
import { SpeechError } from '../speech/error.js';
import { reasonOf } from '../speech/input.js';
import { call } from '../module/renderer.js';

export class Reader {
  #reader;
  #render;
  #stream;

  #destroyed = false;
  /** The values for `fill`, if it is called before the module's reader exists. */
  #values;

  /**
   * @param {(speech: object, options: object) => Element} render a speech → its article
   * @param {import('../page/stream.js').StreamedSpeech} [stream] of a speech that is still being inserted
   */
  constructor(render, stream) {
    this.#render = render;
    this.#stream = stream;
  }

  /**
   * Sets the reader of the module, unless this reader is destroyed.
   * @param {() => import('../wasm/oration.js').Reader} attach
   */
  take(attach) {
    if (!this.#destroyed) this.#reader = attach();
    return this.#reader;
  }

  /** Applies earlier calls, made before the module's reader existed. */
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
    const { nodes, prefix } = draft(omission, copy(rest), copy(options), this.#render);
    return call(() => this.#reader?.resolve(omission, nodes, prefix)) ?? false;
  }

  destroy() {
    this.#destroyed = true;
    call(() => this.#reader?.destroy());
  }
}

/** Whether a value is an instance of a class. The check can throw for proxies. */
function is(value, kind) {
  try {
    return value instanceof kind;
  } catch {
    return false;
  }
}

/** Copies the caller's speech, blocks or options, so that they are read once. */
function copy(value) {
  try {
    return Array.isArray(value) ? { body: [...value] } : { ...value };
  } catch (cause) {
    throw new SpeechError(`the replacement for the omission cannot be read: ${reasonOf(cause)}`, { code: 'schema', path: '', cause });
  }
}

/** Renders blocks in the style of the place of an omission, with ids that are not in the page. */
function draft(omission, rest, options, render) {
  const article = omission.closest('article.oration');
  const section = omission.closest('.oration-section');
  const heading = (section ?? article).querySelector(section ? '.oration-heading' : '.oration-title');
  const level = Number(heading?.ariaLevel ?? heading?.tagName[1] ?? 1);
  const uiLang = article.querySelector('.oration-outline-title')?.lang || article.lang;
  const prefix = unusedPrefix();
  const rendered = render(
    { lang: article.lang || undefined, ...rest, title: '' },
    { uiLang: uiLang || undefined, ...options, headingLevel: Math.min(level, 6), idPrefix: prefix, header: false, outline: false },
  );
  const nodes = document.createDocumentFragment();
  for (const part of rendered.querySelectorAll('.oration-body, .oration-notes')) {
    nodes.append(...(part.matches('.oration-body') ? part.children : [part]));
  }
  return { nodes, prefix };
}

function unusedPrefix() {
  for (let number = 1; ; number += 1) {
    const prefix = `oration-rest-${number}-`;
    if (!document.querySelector(`[id^="${prefix}"]`)) return prefix;
  }
}
