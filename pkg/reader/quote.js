// The selected passage → a link that highlights it, or a quotation with its source.
//
// The link has the id of the section, a text quote for this reader, and the same as a text fragment for pages without the
// reader: `#speech-s3&quote=各级,职责。:~:text=各级,职责。`
import { markdownQuotation, pictureOf, quotationOf, styles } from './citation.js';
import { copyText } from './clipboard.js';
import { canShare } from './dom.js';
import { highlight } from './highlight.js';
import { EXCLUDED, linesOf } from './lines.js';
import { headingOf, nameOf } from './sections.js';
import { sourceOf, textIn } from './source.js';
import { FoldedText } from './text.js';
import { contextOf, findQuote, formatQuote, isAsQuoted, parseQuote, quoteOf } from './text-quote.js';

/** The part of the window below the bar in which the beginning of a section and a passage are to be, to be shown together. */
const IN_VIEW = 0.75;

export class Quote {
  #context;
  /** @type {import('./quote-tools.js').QuoteTools} */
  #tools;
  /** The selected range, if it is in the body. */
  #chosen;
  /** Whether the passage in the URL is highlighted. */
  #isFound = false;
  #highlight;

  /**
   * @param {import('./context.js').Context} context
   * @param {import('./quote-tools.js').QuoteTools} tools
   * @param {() => Promise<import('./card.js').Card | undefined>} loadCard
   */
  constructor(context, tools, loadCard) {
    const { document, messages, options: { controls }, signal, window } = context;
    this.#context = context;
    this.#highlight = highlight(context, 'oration-quote');
    this.#tools = tools;
    this.#tools.add('quotation', messages.quotation, () => this.#copy(this.#quotation()), 'q');
    this.#tools.add('markdown', 'Markdown', () => this.#copy(this.#quotation(markdownQuotation, '\n')));
    this.#tools.add('link', messages.link, () => this.#copy(this.#link()), 'l');
    if (controls.card) this.#addCard(loadCard);
    if (controls.share && canShare(window)) this.#tools.add('share', messages.share, () => this.#share({ text: this.#lines('\n'), url: this.#link() }));
    document.addEventListener('selectionchange', () => this.#selected(), { signal });
    window.addEventListener('hashchange', () => this.open(), { signal });
    this.open();
    this.#selected();
  }

  /** Adds a button that makes a picture of the quotation. */
  #addCard(load) {
    const button = this.#tools.add('card', this.#context.messages.image, async () => {
      const source = this.#source();
      const quotation = source && pictureOf(this.#lines('\n'), source, this.#pageUrl());
      if (quotation) (await load())?.deliver(quotation);
    });
    // It is there when the button is pressed: browsers open the share sheet only soon after that.
    button.addEventListener('pointerdown', load, { signal: this.#context.signal, once: true });
  }

  /** Copies a link to the selection or, without one, to the current section. */
  copyLink() {
    this.#selected();
    this.#copy(this.#link() ?? this.#sectionLink());
  }

  copySectionLink() {
    this.#copy(this.#sectionLink());
  }

  /** @param {string} style */
  copyCitation(style) {
    const { article } = this.#context;
    const now = new Date();
    const today = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    this.#copy(styles[style](sourceOf(article), this.#pageUrl(), today));
  }

  shareSection() {
    this.#share({ url: this.#sectionLink() });
  }

  /** Opens the share sheet of the system. */
  async #share(data) {
    const { article, document, messages, notify, signal, window } = this.#context;
    try {
      await window.navigator.share({ title: sourceOf(article).title ?? document.title, ...data });
    } catch (error) {
      // The user may close the sheet.
      if (error.name !== 'AbortError' && !signal.aborted) notify(messages.notShared);
    }
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
    this.#tools.show(this.#chosen);
  }

  /**
   * The selected text, each block on a line.
   * @param {string} [lineBreak] for a quotation: what is between lines of a paragraph; see `QuoteTools.prepare`
   */
  #lines(lineBreak) {
    if (!this.#chosen) return '';
    const lines = this.#chosenLines(lineBreak).split('\n');
    return lines.map((line) => line.trim().replace(/\s+/g, ' ')).filter(Boolean).join('\n');
  }

  /** The selected text. Of two columns, that in which the selection starts. */
  #chosenLines(lineBreak) {
    const fragment = this.#chosen.cloneContents();
    this.#tools.prepare(fragment, lineBreak);
    const others = this.#start().closest('.oration-other') ? [...fragment.querySelectorAll('.oration-other')] : [];
    if (others.length > 0) return others.map((other) => linesOf(other)).join('\n');
    return linesOf(fragment, this.#start().closest('.oration-other') ? EXCLUDED : `${EXCLUDED}, .oration-other`);
  }

  /** The element in which the selection starts. */
  #start() {
    const { startContainer } = this.#chosen;
    return startContainer.nodeType === 1 ? startContainer : startContainer.parentElement;
  }

  #here() {
    return this.#context.window.location.href.split('#')[0];
  }

  /** In the route of an application there is no place for an id: the browser finds the passage by its text. */
  #url(id, passage) {
    const { navigation, window } = this.#context;
    const text = passage ? `:~:text=${passage}` : '';
    if (navigation.isRoute()) return `${window.location.href}${text}`;
    return `${this.#here()}#${id}${passage ? `&quote=${passage}` : ''}${text}`;
  }

  #link() {
    const quote = quoteOf(this.#lines());
    if (!quote) return undefined;
    const { body, spy } = this.#context;
    const section = spy.sections.containing(this.#start());
    const text = new FoldedText(section?.element ?? body);
    const position = text.position(this.#chosen.startContainer, this.#chosen.startOffset);
    if (position !== undefined) quote.before = contextOf(text.text, quote, position);
    return this.#url(this.#idOf(section), formatQuote(quote));
  }

  /** What the URL of the selection names: the section; before the first one, the block. */
  #idOf(section) {
    return section?.id ?? this.#start().closest('.oration-body [id]')?.id ?? this.#titleId();
  }

  #sectionLink() {
    return this.#url(this.#context.spy.current?.id ?? this.#titleId());
  }

  #titleId() {
    return `${this.#context.navigation.prefix}title`;
  }

  /** The URL of the page for a citation. */
  #pageUrl() {
    return this.#context.document.querySelector('link[rel=canonical]')?.href ?? this.#here();
  }

  /** The source of the selection: the speaker of its turn, or of the speech. */
  #source() {
    if (!this.#chosen) return undefined;
    const speaker = textIn(this.#start().closest('.oration-turn'), '.oration-turn-speaker .oration-speaker');
    const source = sourceOf(this.#context.article);
    return { ...source, speaker: speaker ?? source.speaker };
  }

  /** The text in quotation marks, with speaker, title, occasion, date, section and URL. */
  #quotation(write = quotationOf, lineBreak = '\0') {
    const quoted = this.#lines(lineBreak);
    if (!quoted) return undefined;
    const section = this.#context.spy.sections.containing(this.#start());
    const name = section && nameOf(headingOf(section.element), linesOf);
    return write(quoted, this.#source(), { section: name, url: this.#url(this.#idOf(section)) });
  }

  /** Returns whether the text has been copied. @param {string | undefined} text */
  async #copy(text) {
    if (text === undefined) return false;
    const { messages, notify, signal } = this.#context;
    const copied = await copyText(this.#context, text);
    if (!signal.aborted) notify(copied ? messages.copied : messages.notCopied);
    return copied;
  }

  /** Highlights the passage in the URL fragment: in its section, or elsewhere if it has moved. */
  open() {
    const { body, document, messages, navigation, notify, spy } = this.#context;
    const named = navigation.quote();
    body.toggleAttribute('data-quoted', Boolean(named));
    this.#highlight.set([]);
    this.#isFound = false;
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
      this.#isFound = true;
      if (!isAsQuoted(text.text.slice(...found), quote)) notify(messages.quoteChanged);
      this.#goTo(range);
      return;
    }
    // The passage may be in a part that is still to come.
    if (spy.isComplete()) notify(messages.quoteNotFound);
  }

  /** Scrolls to a passage: to the beginning of its section if both are then in view, so that it is the current one. */
  #goTo(range) {
    const { spy, window } = this.#context;
    const section = spy.sections.containing(range.startContainer.parentElement);
    const height = section ? range.getBoundingClientRect().bottom - section.element.getBoundingClientRect().top : Infinity;
    if (height > IN_VIEW * (window.innerHeight - spy.line)) return spy.center(range);
    section.element.scrollIntoView();
    spy.pin(section);
  }

  /** Looks again in all of a long speech. */
  complete() {
    if (this.#context.body.hasAttribute('data-quoted') && !this.#isFound) this.open();
  }

  destroy() {
    this.#tools.destroy();
    this.#highlight.set([]);
    this.#context.body.removeAttribute('data-quoted');
  }
}
