// The URL fragment ↔ the section it names.
import { closest, findById, frameOf, hasModifier } from './dom.js';
import { prefixOf } from './prefix.js';
import { decode, headingOf, targetOf } from './sections.js';

/** Follows links within the speech and changes of the URL fragment. */
export class HashNavigation {
  /** The prefix of every id of the speech. */
  prefix;
  /** Whether the page opened at the target of the URL fragment. */
  hasOpened = false;
  /** Called before a jump, or after one with the place that was left. @type {(place?: import('./place.js').Place) => void} */
  leave = () => {};

  #article;
  #document;
  #window;
  #spy;
  /**
   * The target of the last link. It gets the focus in the next frame and again on `hashchange`, because the browser removes
   * the focus when it follows the link, before or after that frame.
   */
  #linkTarget;
  #focusLinkTarget;
  /** The target of the latest jump, and the element that the URL fragment names since a jump, until `hashchange`. */
  #latest;
  #named;

  /**
   * @param {HTMLElement} article
   * @param {import('./scroll-spy.js').ScrollSpy} spy
   * @param {AbortSignal} signal
   */
  constructor(article, spy, signal) {
    this.#article = article;
    this.#document = article.ownerDocument;
    this.#window = article.ownerDocument.defaultView;
    this.#spy = spy;
    this.prefix = prefixOf(article);
    this.#focusLinkTarget = frameOf(this.#window, signal, () => this.#linkTarget && focus(this.#linkTarget));
    article.addEventListener('click', (event) => this.#click(event), { signal });
    article.addEventListener('focusout', ({ target }) => forgetFocus(target), { signal });
    this.#window.addEventListener('hashchange', () => this.#changed(), { signal });
  }

  /** Keeps the current section in the URL fragment, by replacing the history entry. */
  track(signal) {
    const { history } = this.#window;
    const replace = () => this.#spy.current && !this.isRoute() && history.replaceState(history.state, '', `#${this.#spy.current.id}`);
    this.#article.addEventListener('oration-section', replace, { signal });
  }

  /**
   * Goes to the target of the URL fragment when the page opens, if the speech came too late for the browser to do so, or the
   * bar will cover it. Does not scroll if the user already has.
   */
  open() {
    const element = this.#target();
    if (!element) return;
    this.hasOpened = true;
    if (this.#spy.isAtStart() || this.#spy.isCovered(element)) this.#goTo(element);
    else this.#arrive(element);
  }

  /** Goes to an element by its id, with or without the prefix, as a link would. */
  go(id) {
    const element = this.find(id);
    if (!element) return false;
    this.leave();
    if (this.id() !== element.id && !this.isRoute()) {
      this.#named = element;
      this.#window.location.hash = `#${element.id}`;
    }
    this.#goTo(element);
    return true;
  }

  /** Scrolls to an element and moves the focus there. */
  show(element) {
    this.leave();
    this.#goTo(element);
  }

  #goTo(element) {
    this.#latest = element;
    this.reveal(element);
    element.scrollIntoView();
    this.#pin(element);
    focus(element);
  }

  #pin(element) {
    const section = this.#spy.sections.byId(element.id);
    if (section) this.#spy.pin(section);
  }

  /** Goes to a later or earlier section, without a history entry. Going back from within a section leads to its start. */
  step(by) {
    const { current, sections } = this.#spy;
    const within = by < 0 && current && !this.#spy.isAtTarget(current.element);
    const from = current ? current.index : -1;
    const section = within ? current : by > 0 || current ? sections.all[from + by] : undefined;
    if (section) this.show(section.element);
  }

  #click(event) {
    if (event.button !== 0 || hasModifier(event) || event.defaultPrevented) return;
    const link = closest(event, 'a[href^="#"]');
    const element = link && this.find(decode(targetOf(link)));
    if (!element) return;
    if (this.isRoute() || this.#leadsElsewhere(link) || element !== this.#native(element.id)) {
      event.preventDefault();
      return void this.go(element.id);
    }
    this.leave();
    this.reveal(element);
    this.#pin(element);
    if (this.id() !== element.id) this.#named = element;
    this.#latest = element;
    this.#linkTarget = element;
    this.#focusLinkTarget();
  }

  /** Whether the URL fragment is the route of an application, `#/speeches/1` or `#!/speeches/1`, which links would replace. */
  isRoute() {
    return /^!?\//.test(this.#fragment()[0]);
  }

  /** With a `<base>` in the page, `#s1` can lead to another page. */
  #leadsElsewhere(link) {
    const page = (url) => url.split('#')[0];
    return page(link.href) !== page(this.#window.location.href);
  }

  #changed() {
    const element = this.#target();
    const isJump = element && this.#named === element;
    this.#named = undefined;
    if (!element) return void (this.id() || this.#spy.goBack());
    if (isJump && this.#latest !== element) {
      // WebKit scrolls to the target of a fragment only now, although the user has gone elsewhere.
      this.#linkTarget = undefined;
      return this.#goTo(this.#latest);
    }
    if (!this.#native(element.id) || this.id() !== element.id) this.#goTo(element);
    else {
      // A page can scroll smoothly to the target of a jump.
      if (!isJump && !this.#spy.isAtTarget(element)) this.#spy.goBack();
      this.#arrive(element, isJump);
    }
    if (this.#linkTarget === element) focus(element);
    this.#linkTarget = undefined;
  }

  /**
   * Called after the browser itself has gone to an element, or back to an earlier scroll position. After a jump of this class,
   * the focus has been there, and the user may have moved it since.
   */
  #arrive(element, isJump) {
    this.reveal(element);
    const section = this.#spy.sections.byId(element.id);
    if (section && this.#spy.pinInPlace(section) && !isJump) focus(element);
    this.#spy.schedule();
  }

  /** Expands collapsed ancestors of an element, as the browser does for search matches. */
  reveal(element) {
    for (let next = element; next && next !== this.#article; next = next.parentElement) {
      if (next.tagName === 'DETAILS') next.open = true;
      if (next.getAttribute('hidden') === 'until-found') {
        next.dispatchEvent(new this.#window.Event('beforematch', { bubbles: true }));
        next.removeAttribute('hidden');
      }
    }
  }

  /** The id in the URL fragment. */
  id() {
    return decode(this.#fragment()[0]);
  }

  #fragment() {
    return this.#window.location.hash.slice(1).split('&quote=');
  }

  /** The id and the text quote in the URL fragment; the quote is still encoded. */
  quote() {
    const [id, quote] = this.#fragment();
    return quote === undefined ? undefined : { id: decode(id), quote: quote.split(':~:')[0] };
  }

  /** The element that the URL fragment names. */
  #target() {
    return this.find(this.id());
  }

  /** The element of the speech with an id, with or without its prefix. */
  find(id) {
    if (!id) return null;
    return findById(this.#article, id) ?? findById(this.#article, this.prefix + id);
  }

  /** The element that the browser itself goes to for an id. */
  #native(id) {
    return this.#document.getElementById(id);
  }

  destroy() {
    for (const element of this.#article.querySelectorAll('[data-oration-focus]')) forgetFocus(element);
  }
}

/** Moves the focus to an element, or to the heading of a section, without scrolling. */
export function focus(element) {
  const target = headingOf(element) ?? element;
  if (!target.hasAttribute('tabindex')) {
    target.setAttribute('tabindex', '-1');
    target.setAttribute('data-oration-focus', '');
  }
  target.focus({ preventScroll: true });
}

/** Removes the `tabindex` that an element had only as a jump target. */
function forgetFocus(element) {
  if (!element.hasAttribute?.('data-oration-focus')) return;
  element.removeAttribute('tabindex');
  element.removeAttribute('data-oration-focus');
}
