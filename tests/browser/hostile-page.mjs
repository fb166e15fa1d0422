// Payloads for the tests of hostile input, and a page that checks the result.
import { readFile } from 'node:fs/promises';
import { sample } from '../scale.mjs';
import { open } from './speeches.mjs';

const read = (name) => readFile(new URL(`../invariants/${name}`, import.meta.url), 'utf8');

const { breaks, actions, alone } = JSON.parse(await read('payloads.json'));

/** Every way to escape a context combined with every action, and payloads that are both. */
export const payloads = [...breaks.flatMap((out) => actions.map((action) => out + action)), ...alone];

/** All payloads, or a tenth with every escape and every action. `tests/suite/invariants.rs` always tests all of them. */
export const some = [
  ...sample(payloads.slice(0, -alone.length)),
  ...sample(alone),
];

/** The results of a function of the page for a list, in slices: a browser may kill a page that is busy for too long. */
export async function inSlices(page, list, work) {
  const all = [];
  for (let at = 0; at < list.length; at += 100) all.push(...(await page.evaluate(work, list.slice(at, at + 100))));
  return all;
}

const allowed = JSON.parse(await read('allowed.json'));
const everyField = await read('every-field.json');

/** What an attached reader adds to a speech: its buttons, and their state attributes. */
const reader = {
  elements: {
    button: ['disabled', 'title', 'type'],
    dialog: [],
    div: ['style'],
    input: ['autocomplete', 'checked', 'placeholder', 'type'],
    kbd: [],
    label: [],
    output: [],
    path: ['d'],
    svg: ['viewBox'],
  },
  everywhere: [
    ...['current', 'controls', 'expanded', 'hidden', 'label', 'pressed', 'haspopup'].map((state) => `aria-${state}`),
    ...['data-above', 'data-bookmarked', 'data-filled', 'data-oration-focus', 'data-quoted', 'hidden', 'tabindex'],
  ],
};

/**
 * A page that has loaded the package. `judge(root, options)` returns violations of the guarantees,
 * `everywhere(words)` returns a speech with the words in every field, and `problems()` returns the page's own errors.
 */
export async function judging(browser, url) {
  const page = await open(browser, url, { body: '<main></main>' });
  await page.evaluate(arm, { allowed, everyField, reader });
  const problems = async () => [...(await page.evaluate(() => window.refused)), ...page.errors];
  return Object.assign(page, { problems });
}

/** Runs in the page. */
async function arm({ allowed, everyField, reader }) {
  window.refused = [];
  addEventListener('securitypolicyviolation', (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`));
  for (const dialog of ['alert', 'confirm', 'prompt']) window[dialog] = (words) => refused.push(`${dialog} ${words}`);
  window.oration = await import('/pkg/index.js');
  const { htmlPolicy } = await import('/pkg/page/trusted-html.js');
  await oration.init({ markdown: true });
  // Readers attached later have their controls at once.
  const { loadLocale } = await import('/pkg/reader/locale.js');
  await Promise.all(['en', 'zh-Hans'].map(loadLocale));

  window.main = document.querySelector('main');
  window.everywhere = (words) => everyField.replaceAll('§', JSON.stringify(words).slice(1, -1));

  /** HTML in a document that loads no resources and runs no scripts. */
  window.inert = (html) => {
    const { body } = document.implementation.createHTMLDocument('');
    body.innerHTML = htmlPolicy().createHTML(html);
    return body;
  };

  /** Whether two elements are equal, ignoring the order of attributes. */
  window.alike = (one, other) =>
    one.childNodes.length === other.childNodes.length &&
    [...one.childNodes].every((node, at) => node.isEqualNode(other.childNodes[at]));

  const harmless = ['http:', 'https:', 'mailto:', 'tel:'];

  window.judge = (root, { prefix = 'speech-', attached = false } = {}) => {
    const wrong = [];
    const ids = new Set();
    const more = attached ? reader : { elements: {}, everywhere: [] };
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      const of = ({ elements }) => (Object.hasOwn(elements, name) ? elements[name] : undefined);
      const known = [of(allowed), of(more)];
      if (!known.some(Boolean)) wrong.push(`an element ${element.tagName}`);
      const attributes = [...known, allowed.everywhere, more.everywhere].flat();
      for (const { name: attribute, value } of element.attributes) {
        if (!attributes.includes(attribute)) wrong.push(`an attribute ${attribute} on ${name}`);
        if (attribute === 'style' && /url|expression|@|\\/.test(value)) wrong.push(`a style ${value}`);
        if (attribute === 'id') {
          if (!value.startsWith(prefix)) wrong.push(`an id without the prefix: ${value}`);
          if (ids.has(value)) wrong.push(`the id ${value} twice`);
          ids.add(value);
        }
        if (attribute === 'href' || attribute === 'src') {
          const address = URL.parse(value, 'https://host.example/speeches/1');
          const may = attribute === 'src' ? harmless.slice(0, 2) : harmless;
          if (address && !may.includes(address.protocol)) wrong.push(`${attribute} ${value}`);
        }
      }
      if (attached && name === 'a' && ![...harmless, ':'].includes(element.protocol)) wrong.push(`a link by ${element.protocol}`);
    }
    // The policy forbids style attributes in HTML; the reader sets them by script.
    const copy = root.cloneNode(true);
    if (attached) for (const element of copy.querySelectorAll('[style]')) element.removeAttribute('style');
    // Text set by script may contain characters that HTML cannot represent.
    const once = copy.innerHTML.replaceAll('\r', '\n').replaceAll('\0', '');
    if (inert(once).innerHTML !== once) wrong.push('parsing and serializing changes the page');
    return wrong;
  };
}
