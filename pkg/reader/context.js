// An article and its options → what all parts of a reader share. The common interface of the parts is described here.
import { isSupported, loadLocale, loadedLocale } from './locale.js';
import { make } from './dom.js';
import { formatCount, withOwn } from './messages.js';

/**
 * What all parts of a reader share. `messages`, `lang`, `dir` and what follows are there for parts that are attached after
 * the interface text has been loaded.
 * @typedef {object} Context
 * @property {HTMLElement} article
 * @property {HTMLElement} body
 * @property {HTMLElement | null} outline
 * @property {Document} document of the article
 * @property {Window & typeof globalThis} window of the article
 * @property {AbortSignal} signal aborted when the part is destroyed; for listeners, observers and frames
 * @property {ReturnType<typeof import('./options.js').readOptions>} options
 * @property {import('./reader.js').Host} host
 * @property {import('./scroll-spy.js').ScrollSpy} spy
 * @property {import('./hash-navigation.js').HashNavigation} navigation
 * @property {ReturnType<typeof import('./fill.js').masksOf>} masks
 * @property {Map<string, boolean>} userExpanded whether the user expanded or collapsed an outline entry, by section id
 * @property {Record<string, string>} messages
 * @property {string} lang the language of the messages
 * @property {'ltr' | 'rtl'} dir
 * @property {string} around the direction of the speech, which the bar and the drawer have
 * @property {() => Promise<void>} addLaterText adds the messages of parts that are loaded on first use
 * @property {(message: string, number: number) => string} count a message with a number
 * @property {(text: string) => void} announce says the result of an action to users of screen readers
 * @property {(text: string) => void} notify shows it to all users for a moment
 * @property {HTMLElement} edge holds what is shown at the bottom edge of the window
 * @property {import('./appearance.js').Appearance} [appearance] there for the menu
 * @property {import('./keys.js').Keys} [keys]
 * @property {(name: string) => string} freeId an unused id with the prefix of the speech
 *
 * What a part returns when it is attached. `destroy` undoes everything that aborting the signal does not.
 * @typedef {object} Attached
 * @property {() => void} [sectionsChanged] called when sections have been added
 * @property {(most: number) => number} [advance] processes up to a number of the sections that have been read, in order;
 *   returns how many it has processed
 * @property {() => void} [complete] called once all of a long speech is in the page
 * @property {() => void} [leave] called before anything is removed
 * @property {() => void} [destroy]
 *
 * A part of a reader: a function that attaches it.
 * @typedef {(context: Context, ...more: any[]) => Attached | void} Part
 */

/** How long a message is shown. */
const SHOWN_MS = 4000;

/** The scripts and languages that are written from right to left (CLDR). */
const RTL_SCRIPT = /^[a-z]+-(arab|hebr|thaa|syrc|nkoo|adlm|rohg)\b/i;
const RTL_LANGUAGE = /^(ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb|syr|nqo|ks)(?!-[a-z]{4}\b)(-|$)/i;

/** The text direction of a language. @param {string} lang @returns {'ltr' | 'rtl'} */
export const directionOf = (lang) => (RTL_SCRIPT.test(lang) || RTL_LANGUAGE.test(lang) ? 'rtl' : 'ltr');

/** The interface language of a page: that of the outline's title. @param {Element} article */
export function pageLang(article) {
  const holder = article.querySelector('.oration-outline-title[lang]') ?? article.closest('[lang]');
  return holder?.getAttribute('lang') ?? '';
}

/** The languages whose text a reader shows: of its controls, and of the page. */
const langsOf = (article, { uiLang }) => [uiLang ?? pageLang(article), pageLang(article)];

/** Loads the interface text for an article. */
export const loadText = (article, options) => Promise.all(langsOf(article, options).map(loadLocale));

/**
 * Adds the interface text to a context.
 * @returns {() => void} removes what this adds to the page
 */
export function addText(context) {
  const { article, document, options, window } = context;
  const [wanted] = langsOf(article, options);
  const locale = loadedLocale(wanted);
  // Without text in this language, it is English and says so; the host's own messages are in its language.
  const lang = options.messages || isSupported(wanted) ? wanted : locale.lang;
  const dir = directionOf(lang);
  const status = make(document, 'p', { class: 'oration-status', role: 'status' });
  const edge = make(document, 'div', { class: 'oration-edge oration-own', lang, dir }, status);
  article.append(edge);
  let timer;
  const announce = (text, isShown = false) => {
    window.clearTimeout(timer);
    status.textContent = text;
    status.toggleAttribute('data-shown', isShown);
    if (isShown) timer = window.setTimeout(() => status.removeAttribute('data-shown'), SHOWN_MS);
  };
  const messages = withOwn(locale.reader, options.messages);
  Object.assign(context, {
    lang,
    dir,
    around: article.closest('[dir]')?.dir ?? 'ltr',
    edge,
    messages,
    addLaterText: async () => void Object.assign(messages, withOwn((await locale.later()).default, options.messages)),
    count: (message, number) => formatCount(message, number, locale),
    announce: (text) => announce(text),
    notify: (text) => announce(text, true),
  });
  return () => {
    window.clearTimeout(timer);
    edge.remove();
  };
}
