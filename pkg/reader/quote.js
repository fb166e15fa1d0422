// The selected passage → a link that highlights it, or a quotation with its source.
//
// The link has the id of the section, a text quote for this reader, and the same as a text fragment for pages without the
// reader: `#speech-s3&quote=各级,职责。:~:text=各级,职责。`
import { copyText } from './clipboard.js';
import { make, textButton } from './dom.js';
import { highlight } from './highlight.js';
import { sectionName } from './sections.js';
import { FoldedText, linesOf } from './text.js';
import { contextOf, findQuote, formatQuote, parseQuote, quoteOf } from './text-quote.js';

/** How long a button says that something was copied. */
const SHOWN_MS = 2000;

export class Quote {
  #context;
  #tools;
  /** The selected range, if it is in the body. */
  #chosen;
  #highlight;
  /** The button that says that something was copied, its own text, and the timer that restores it. */
  #answered;

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./bar.js').Bar} bar
   */
  constructor(context, bar) {
    const { document, messages, signal, window } = context;
    this.#context = context;
    this.#highlight = highlight(context, 'oration-quote');
    const link = textButton(document, 'oration-copy-link', messages.link);
    const quotation = textButton(document, 'oration-copy-quotation', messages.quotation);
    this.#tools = make(document, 'div', { class: 'oration-quote-tools', hidden: '' }, quotation, link);
    bar.element.append(this.#tools);
    const section = bar.addAction('oration-copy-section', messages.link);
    document.addEventListener('selectionchange', () => this.#selected(), { signal });
    link.addEventListener('click', () => this.#copy(this.#link(), link), { signal });
    quotation.addEventListener('click', () => this.#copy(this.#quotation(), quotation), { signal });
    section.addEventListener('click', () => this.#copy(this.#sectionLink(context.spy.current), section), { signal });
    // Pressing a button must not clear the selection.
    this.#tools.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    window.addEventListener('hashchange', () => this.open(), { signal });
  }

  /** Copies a link to the selection or, without one, to the current section. */
  copyLink() {
    this.#selected();
    this.#copy(this.#link() ?? this.#sectionLink(this.#context.spy.current));
  }

  copyQuotation() {
    this.#selected();
    this.#copy(this.#quotation());
  }

  /** Shows the buttons while text of the body is selected. */
  #selected() {
    const { body, document } = this.#context;
    const selection = document.getSelection();
    const range = selection?.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    this.#chosen = range && !range.collapsed && body.contains(range.commonAncestorContainer) ? range : undefined;
    this.#tools.hidden = !this.#chosen;
  }

  /** The selected text, each block on a line. */
  #lines() {
    if (!this.#chosen) return '';
    const lines = linesOf(this.#chosen.cloneContents()).split('\n');
    return lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean).join('\n');
  }

  /** The element in which the selection starts. */
  #start() {
    const { startContainer } = this.#chosen;
    return startContainer.nodeType === 1 ? startContainer : startContainer.parentElement;
  }

  #url(hash) {
    return `${this.#context.window.location.href.split('#')[0]}#${hash}`;
  }

  #link() {
    const quote = quoteOf(this.#lines());
    if (!quote) return undefined;
    const { body, spy } = this.#context;
    const section = spy.sections.containing(this.#start());
    const text = new FoldedText(section?.element ?? body);
    const position = text.position(this.#chosen.startContainer, this.#chosen.startOffset);
    if (position !== undefined) quote.before = contextOf(text.text, quote, position);
    const passage = formatQuote(quote);
    return this.#url(`${section?.id ?? ''}&quote=${passage}:~:text=${passage}`);
  }

  /** @param {import('./sections.js').Section} [section] */
  #sectionLink(section) {
    return this.#url(section?.id ?? `${this.#context.navigation.prefix}title`);
  }

  /** The text in quotation marks, with speaker, title, occasion, date, section and URL. */
  #quotation() {
    const quoted = this.#lines();
    if (!quoted) return undefined;
    const { article, spy } = this.#context;
    const start = this.#start();
    const section = spy.sections.containing(start);
    const isHan = article.matches(':lang(zh), :lang(ja), :lang(yue)');
    const title = textIn(article, '.oration-title');
    const source = [
      textIn(start.closest('.oration-turn'), '.oration-turn-speaker .oration-speaker') ?? textIn(article, '.oration-header .oration-speaker'),
      title !== undefined && isHan ? `《${title}》` : title,
      textIn(article, '.oration-occasion dd'),
      textIn(article, '.oration-date dd') ?? textIn(article, '.oration-published dd'),
      section && sectionName(section),
    ];
    const known = source.filter((part) => part !== undefined).join(isHan ? '，' : ', ');
    return `“${quoted}”\n${isHan ? '——' : '— '}${known}\n${this.#sectionLink(section)}`;
  }

  /** @param {string | undefined} text @param {HTMLElement} [button] that was pressed */
  async #copy(text, button) {
    if (text === undefined) return;
    const { announce, messages, signal } = this.#context;
    const copied = copyText(this.#context, text);
    const answer = (await copied) ? messages.copied : messages.notCopied;
    if (signal.aborted) return;
    announce(answer);
    if (button) this.#answer(button, answer);
  }

  /** Shows an answer on a button for a moment. */
  #answer(button, answer) {
    const { window } = this.#context;
    this.#restore();
    const own = button.textContent;
    button.textContent = answer;
    this.#answered = { button, own, timer: window.setTimeout(() => this.#restore(), SHOWN_MS) };
  }

  #restore() {
    if (!this.#answered) return;
    const { button, own, timer } = this.#answered;
    this.#context.window.clearTimeout(timer);
    button.textContent = own;
    this.#answered = undefined;
  }

  /** Highlights the passage in the URL fragment: in its section, or elsewhere if it has moved. */
  open() {
    const { body, document, navigation, spy } = this.#context;
    const named = navigation.quote();
    body.toggleAttribute('data-quoted', Boolean(named));
    if (!named) return;
    const section = navigation.find(named.id);
    if (!section && document.getElementById(named.id)) return;
    const quote = parseQuote(named.quote);
    for (const [root, changed] of [[section ?? body, false], [body, false], [section ?? body, true]]) {
      const text = new FoldedText(root);
      const found = findQuote(text.text, quote, changed);
      if (!found) continue;
      const range = text.range(found);
      navigation.reveal(range.startContainer.parentElement);
      this.#highlight.set([range]);
      spy.center(range);
      return;
    }
  }

  destroy() {
    this.#restore();
    this.#highlight.set([]);
    this.#context.body.removeAttribute('data-quoted');
  }
}

const textIn = (root, selector) => root?.querySelector(selector)?.textContent.trim();
