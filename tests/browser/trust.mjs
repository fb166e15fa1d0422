// What the tests of trust share: hostile words, and a page that judges what becomes of them.
import { readFile } from 'node:fs/promises';
import { open } from './speeches.mjs';

const read = (name) => readFile(new URL(`../invariants/${name}`, import.meta.url), 'utf8');

const { breaks, deeds } = JSON.parse(await read('payloads.json'));

/** Every way out of a place, with everything to do there. */
export const payloads = breaks.flatMap((out) => deeds.map((deed) => out + deed));

const allowed = JSON.parse(await read('allowed.json'));
const everyField = await read('every-field.json');

/**
 * A page with the package started in it, where `judge(root, options)` tells what breaks the promise and
 * `everywhere(words)` makes a speech of them; `trouble()` is what the page itself complained of.
 */
export async function judging(browser, url) {
  const page = await open(browser, url, { body: '<main></main>' });
  const dialogs = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
  await page.evaluate(arm, { allowed, everyField });
  const trouble = async () => [...page.errors, ...dialogs, ...(await page.evaluate(() => window.refused))];
  return Object.assign(page, { trouble });
}

/** Runs in the page. */
async function arm({ allowed, everyField }) {
  window.refused = [];
  addEventListener('securitypolicyviolation', (event) => refused.push(`${event.violatedDirective} ${event.blockedURI}`));
  window.oration = await import('/pkg/index.js');
  const { trusted } = await import('/pkg/trusted.js');
  await oration.init();

  window.main = document.querySelector('main');
  window.everywhere = (words) => everyField.replaceAll('§', JSON.stringify(words).slice(1, -1));

  /** HTML in a document that loads and runs nothing. */
  window.inert = (html) => {
    const { body } = document.implementation.createHTMLDocument('');
    body.innerHTML = trusted(html);
    return body;
  };

  window.judge = (root, { prefix = 'speech-', attached = [] } = {}) => {
    const wrong = [];
    const ids = new Set();
    for (const element of root.querySelectorAll('*')) {
      const name = element.localName;
      const own = Object.hasOwn(allowed.elements, name) ? allowed.elements[name] : undefined;
      if (!own || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') wrong.push(`an element ${element.tagName}`);
      for (const { name: attribute, value } of element.attributes) {
        if (!own?.includes(attribute) && !allowed.everywhere.includes(attribute) && !attached.includes(attribute)) {
          wrong.push(`an attribute ${attribute} on ${name}`);
        }
        if (attribute === 'id') {
          if (!value.startsWith(prefix)) wrong.push(`an id without the prefix: ${value}`);
          if (ids.has(value)) wrong.push(`the id ${value} twice`);
          ids.add(value);
        }
        if (attribute === 'href' || attribute === 'src') {
          const address = URL.parse(value, 'https://host.example/speeches/1');
          if (address && !['http:', 'https:', 'mailto:', 'tel:'].includes(address.protocol)) {
            wrong.push(`${attribute} ${value}`);
          }
        }
      }
    }
    const once = root.innerHTML;
    if (inert(once).innerHTML !== once) wrong.push('parsed and written again it is another page');
    return wrong;
  };
}
