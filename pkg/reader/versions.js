// The alternates of a speech → a switch between its languages, in place or side by side.
import { closest, findById, hasModifier, make, textButton } from './dom.js';
import { blocksOf, partnerOf, weave } from './parallel.js';
import { distanceTo } from './place.js';
import { prefixOf } from './prefix.js';
import { addSheet } from './sheets.js';
import css from './styles/versions.js';
import { SpeechError, reasonOf } from '../speech/error.js';

/**
 * A language version: its article, once it is rendered, its URL, and what returns its speech.
 * @typedef {{ lang: string, name: string, article?: HTMLElement, speech?: unknown, url?: string, read?: () => unknown }} Version
 *
 * What stays when another version is shown with another reader.
 * @typedef {{ all: Version[], current: Version }} State
 */

/** Frames without a correction after which the place is final. */
const STILL = 10;

export class Versions {
  #context;
  /** @type {State} */
  #state;
  /** The version beside the current one, and what removes it. */
  #beside;
  #remove;
  #undo = [];
  #updates = [];
  #isLoading = false;

  /** @param {import('./context.js').Context} context */
  constructor(context) {
    const { article, host, signal, window } = context;
    this.#context = context;
    this.#state = host.versions ??= stateOf(context);
    if (this.#others.length === 0) return;
    addSheet(context, css);
    this.#addLinks(article.querySelector('.oration-alternates') ?? this.#makeLine());
    this.#followSelection();
    window.addEventListener('hashchange', () => this.#open(), { signal });
    this.#open();
  }

  /** Shows the version that the URL fragment names a part of. */
  async #open() {
    const { document, navigation } = this.#context;
    const id = navigation.id();
    if (navigation.find(id) || document.getElementById(id)) return;
    const named = this.#others.filter((version) => id.startsWith(this.#prefixOf(version)));
    // The prefix of one language may begin with that of another: `zh-` and `zh-Hant-`.
    const [version] = named.sort((one, other) => this.#prefixOf(other).length - this.#prefixOf(one).length);
    if (!version) return;
    await this.show(version, false);
    document.getElementById(id)?.scrollIntoView();
  }

  /** The prefix of the ids of a version. The first one has that of the page. */
  #prefixOf({ article, lang }) {
    const { article: shown, host } = this.#context;
    return article ? prefixOf(article) : `${prefixOf(host.main ?? shown)}${lang.replace(/[^\w-]/g, '')}-`;
  }

  get #others() {
    return this.#state.all.filter((version) => version !== this.#state.current);
  }

  /** A line with the other versions, for an article whose speech has no alternates. */
  #makeLine() {
    const { article, document } = this.#context;
    const line = make(document, 'p', { class: 'oration-alternates oration-own' });
    (article.querySelector('.oration-header') ?? article).append(line);
    this.#undo.push(() => line.remove());
    return line;
  }

  /** Makes links switch in place, and adds buttons for the versions without one. */
  #addLinks(line) {
    const { document, signal } = this.#context;
    const free = new Set(line.children);
    for (const version of this.#others) {
      // A version from a file has links of its own.
      const printed = free.has(version.item) ? version.item : [...free].find(({ lang }) => lang.toLowerCase() === version.lang.toLowerCase());
      free.delete(printed);
      const isLink = printed?.localName === 'a';
      const link = isLink ? printed : make(document, 'button', { type: 'button', class: 'oration-own', lang: version.lang }, version.name);
      if (!isLink) {
        (printed ?? line.lastChild)?.after(link, ' ') ?? line.append(link, ' ');
        this.#undo.push(() => link.remove());
      }
      link.addEventListener('click', (event) => {
        if (hasModifier(event)) return;
        event.preventDefault();
        this.show(version);
      }, { signal });
    }
  }

  /** Adds the choice of the version and of the one beside it. @param {import('./menu.js').Menu} menu */
  addTo(menu) {
    if (this.#others.length === 0) return;
    const { messages } = this.#context;
    const beside = menu.addGroup(messages.sideBySide);
    const shown = menu.addGroup(messages.language);
    this.#addChoices(menu, shown, this.#state.all, (version) => version === this.#state.current, (version) => this.show(version));
    this.#addChoices(menu, beside, this.#others, (version) => version === this.#beside, (version) => this.toggleBeside(version));
    shown.parentElement.prepend(shown, beside);
  }

  #addChoices(menu, group, versions, isChosen, act) {
    const { document, signal } = this.#context;
    const buttons = versions.map((version) => {
      const button = textButton(document, 'oration-choice', version.name);
      button.lang = version.lang;
      button.addEventListener('click', () => act(version), { signal });
      return button;
    });
    const show = () => buttons.forEach((button, at) => button.setAttribute('aria-pressed', String(isChosen(versions[at]))));
    group.append(make(document, 'div', { class: 'oration-choices' }, ...buttons));
    this.#updates.push(show);
    menu.onOpen(show);
  }

  /** Shows another version instead of this one; with `keepsPlace`, at the same section and paragraph. @param {Version} version */
  async show(version, keepsPlace = true) {
    if (version === this.#state.current) return;
    const other = await this.#load(version);
    if (!other) return;
    const { article, document, host, spy, window } = this.#context;
    this.#leaveBeside();
    const { line, place, scroller } = spy;
    const block = keepsPlace && place && partnerOf(blocksOf(article, other), place.block);
    const hadFocus = article.contains(document.activeElement);
    this.#state.current = version;
    if (keepsPlace) this.#name(other);
    host.swap(other);
    if (hadFocus) focus(other);
    if (block) keepAt({ block, part: Math.max(0, place.part), beyond: 0 }, line, scroller ?? window, window);
    other.dispatchEvent(new window.CustomEvent('oration-language', { bubbles: true, composed: true, detail: { lang: version.lang } }));
  }

  /** Lets the URL name the same part of another version, or its title, so that it is shown when the page is loaded again. */
  #name(other) {
    const { navigation, window } = this.#context;
    const id = navigation.id();
    if (navigation.isRoute() || navigation.quote() || (id && !navigation.find(id))) return;
    const suffix = id.startsWith(navigation.prefix) ? id.slice(navigation.prefix.length) : 'title';
    const named = prefixOf(other) + suffix;
    const target = findById(other, named) ? named : `${prefixOf(other)}title`;
    window.history.replaceState(window.history.state, '', `#${target}`);
  }

  /** Shows another version beside this one, or no longer. @param {Version} version */
  async toggleBeside(version) {
    const isShown = this.#beside === version;
    const other = isShown ? undefined : await this.#load(version);
    if (!isShown && !other) return;
    this.#context.spy.keepPlace(() => {
      this.#leaveBeside();
      if (!other) return;
      // The copy is taken apart; its ids are those of the version, which is not in the page.
      this.#remove = weave(this.#context, other.cloneNode(true));
      this.#beside = version;
    });
    for (const update of this.#updates) update();
    this.#context.announce(other ? `${this.#context.messages.sideBySide}: ${version.name}` : this.#state.current.name);
  }

  #leaveBeside() {
    this.#remove?.();
    this.#remove = this.#beside = undefined;
  }

  /** The article of a version, rendered when it is first needed; undefined if that fails, which is said. */
  async #load(version) {
    if (version.article) return version.article;
    if (this.#isLoading) return undefined;
    this.#isLoading = true;
    const { article, host, messages, notify, signal, window } = this.#context;
    try {
      version.speech ??= await version.read();
      const rendered = await host.render(version.speech, { ...host.options, idPrefix: this.#prefixOf(version) });
      if (signal.aborted) return undefined;
      version.article = rendered;
      return rendered;
    } catch (cause) {
      if (signal.aborted) return undefined;
      if (version.url) this.#offerLink(version);
      else notify(messages.notLoaded);
      const error = cause instanceof SpeechError ? cause : new SpeechError(`the speech in ${version.lang} could not be loaded: ${reasonOf(cause)}`, { code: 'load', cause });
      article.dispatchEvent(new window.CustomEvent('oration-error', { bubbles: true, composed: true, detail: { error } }));
      return undefined;
    } finally {
      this.#isLoading = false;
    }
  }

  /** Says that a version could not be loaded, with a link to it, until the next click. @param {Version} version */
  #offerLink({ lang, name, url }) {
    const { announce, document, edge, messages, signal } = this.#context;
    announce(messages.notLoaded);
    const link = make(document, 'a', { href: url, hreflang: lang, lang, rel: 'noopener noreferrer' }, name);
    const offer = make(document, 'p', { class: 'oration-status', 'data-shown': '' }, `${messages.notLoaded} `, link);
    edge.append(offer);
    // The click that began this may still be on its way up.
    document.addEventListener('click', () => offer.remove(), { capture: true, once: true, signal });
  }

  /** A selection is in the column in which it begins. */
  #followSelection() {
    const { article, signal } = this.#context;
    article.addEventListener('pointerdown', (event) => {
      if (this.#beside) article.dataset.side = closest(event, '.oration-other') ? 'other' : 'own';
    }, { signal });
  }

  destroy() {
    this.#leaveBeside();
    for (const undo of this.#undo.reverse()) undo();
  }
}

/** The versions of the speech in an article, of which this is the current one. */
function stateOf({ article, document, host }) {
  const current = { lang: article.lang, name: nameOf(article.lang, article.lang), article, speech: host.speech?.() };
  host.main = article;
  const items = [...article.querySelectorAll('.oration-alternates > *')];
  const others = items.map((item, index) => {
    const { lang } = item;
    // Other links are for the browser.
    const url = /^https?:$/.test(item.protocol) ? item.href : undefined;
    const isInside = 'speech' in item.dataset && host.speech;
    const read = isInside ? () => alternateOf(host.speech(), index) : url && host.read ? () => host.read(url, document.baseURI) : undefined;
    return { lang, name: nameOf(lang, item.textContent), item, url, read };
  });
  return { all: [current, ...others.filter(({ read }) => read)], current };
}

/** The speech of an alternate in a speech as an object, JSON text or bytes. */
function alternateOf(speech, index) {
  const isText = typeof speech === 'string' || ArrayBuffer.isView(speech) || speech instanceof ArrayBuffer;
  const { alternates } = isText ? JSON.parse(typeof speech === 'string' ? speech : new TextDecoder().decode(speech)) : speech;
  return alternates[index].speech;
}

/** A language in its own words. */
function nameOf(lang, printed) {
  try {
    const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang);
    return name === lang ? printed : name[0].toLocaleUpperCase(lang) + name.slice(1);
  } catch {
    return printed;
  }
}

/** Moves the focus to an article without scrolling. */
function focus(article) {
  article.tabIndex = -1;
  article.addEventListener('blur', () => article.removeAttribute('tabindex'), { once: true });
  article.focus({ preventScroll: true });
}

/** Scrolls so that a place is at a line, and again while text above gets its height, until the user scrolls. */
function keepAt(place, line, scroller, window) {
  const ended = new window.AbortController();
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) window.addEventListener(type, () => ended.abort(), { capture: true, passive: true, signal: ended.signal });
  let still = 0;
  const correct = () => {
    if (ended.signal.aborted || still > STILL) return ended.abort();
    const away = distanceTo(place, line);
    // A section that begins a pixel below the line is not the current one.
    still = Math.abs(away) > 0.5 ? 0 : still + 1;
    if (still === 0) scroller.scrollBy({ top: away, behavior: 'instant' });
    window.requestAnimationFrame(correct);
  };
  correct();
}
