// The package's manifest and type declarations → fields that change the element, which can be filtered.
import { describe } from './api-messages.js';
import { current, say } from './messages.js';
import { speeches } from './speeches.js';
import { documented } from './types.js';

/** @typedef {{ name: string, fieldName: string, description: string, default?: string, type: { text: string } }} Attribute */

const find = (id) => document.getElementById(id);

export const make = (name, fields = {}, ...children) => {
  const made = Object.assign(document.createElement(name), fields);
  made.append(...children);
  return made;
};

/** A copy of options with another value, without values that are the default. Undefined if none are left. */
function changed(options, name, value, usual) {
  const { [name]: _, ...rest } = options ?? {};
  if (value !== undefined && String(value) !== usual) rest[name] = value;
  return Object.keys(rest).length ? rest : undefined;
}

/** A list of the values of a type such as `'a' | 'b'`. */
function choices(type) {
  if (!/^'[^']*'(\s*\|\s*'[^']*')*$/.test(type)) return undefined;
  return make('select', {}, make('option'), ...type.split('|').map((one) => make('option', {}, one.trim().slice(1, -1))));
}

/** The speeches of the demo, and a missing file, to show the error. */
function sources() {
  const options = speeches.map(({ id, file }) => {
    const option = make('option', { value: `speeches/${file}` });
    option.dataset.sample = id;
    return option;
  });
  const missing = make('option', { value: 'speeches/none.json' });
  missing.dataset.say = 'missingFile';
  return make('select', {}, ...options, missing);
}

/**
 * @param {HTMLElement & Record<string, any>} element
 * @param {{ attributes: Attribute[], cssProperties: { name: string, description: string }[] }} manifest
 * @param {string} types the package's type declarations
 * @param {() => void} update called after each change
 */
export function settings(element, manifest, types, update) {
  /** A setting with its name and description. `apply` receives its value, or undefined if it is empty. */
  function field(name, about, input, apply) {
    // An attribute and an option can have the same name.
    const key = find(`set-${name}`) ? `option-${name}` : name;
    input.id = `set-${key}`;
    input.addEventListener('input', () => {
      const text = input.value.trim();
      apply(input.type === 'checkbox' ? input.checked : text === '' ? undefined : text);
      update();
    });
    const small = make('small', { id: `about-${key}` });
    small.dataset.about = name;
    small.dataset.english = about;
    input.setAttribute('aria-describedby', small.id);
    const made = make('div', { className: 'field' }, make('label', { htmlFor: input.id }, make('code', {}, name)), input, small);
    made.dataset.name = name;
    return made;
  }

  /** @param {Attribute} attribute */
  function attribute({ name, fieldName, description, default: usual, type }) {
    const set = (value) => {
      if (value === undefined) element.removeAttribute(name);
      else element[fieldName] = value;
    };
    const shapes = { boolean: { type: 'checkbox' }, number: { type: 'number', min: 1, max: 6 }, string: { type: 'text' } };
    const input = name === 'src' ? sources() : (choices(type.text) ?? make('input', shapes[type.text] ?? { type: 'text' }));
    if (usual !== undefined) input.placeholder = usual.replaceAll('"', '');
    return field(name, description, input, set);
  }

  const setReader = (reader) => {
    element.options = reader ? { reader } : {};
  };

  function readerOption({ name, about, usual, type }) {
    const set = (value) => setReader(changed(element.options.reader, name, value, usual));
    const input = choices(type) ?? (type.startsWith('boolean') ? make('input', { type: 'checkbox', checked: usual === 'true' }) : make('input', { type: 'text' }));
    return field(name, about, input, set);
  }

  function readerControl({ name, about }) {
    const set = (value) => {
      const { reader } = element.options;
      setReader(changed(reader, 'controls', changed(reader?.controls, name, value, 'true')));
    };
    return field(name, about, make('input', { type: 'checkbox', checked: true }), set);
  }

  const look = ({ name, description }) =>
    field(name, description, make('input', { type: 'text' }), (value) => {
      if (value) element.style.setProperty(name, value);
      else element.style.removeProperty(name);
      if (element.getAttribute('style') === '') element.removeAttribute('style');
    });

  // A field cannot hold a list or an object.
  const entered = documented(types, 'ReaderOptions').filter(({ type }) => choices(type) || (/^(boolean|string)\b/.test(type) && !type.includes('[]')));
  find('attributes').append(...manifest.attributes.map(attribute));
  find('reader').append(...entered.map(readerOption));
  find('parts').append(...documented(types, 'ReaderControls').map(readerControl));
  find('looks').append(...manifest.cssProperties.map(look));
}

/** Shows the descriptions and names in the language of the interface. */
export function relabel() {
  for (const about of document.querySelectorAll('[data-about]')) about.textContent = describe(about.dataset.about, about.dataset.english, current());
  for (const option of document.querySelectorAll('[data-sample]')) {
    option.textContent = speeches.find(({ id }) => id === option.dataset.sample).words[current()].name;
  }
  find('filter').placeholder = say('filterHint');
}

/** The groups that were open before the user typed a filter. */
let before;

/** Shows only settings whose name or description contains a text. */
export function filter(text) {
  const wanted = text.trim().toLowerCase();
  const groups = [...document.querySelectorAll('.controls details')];
  before ??= groups.map(({ open }) => open);
  let found = 0;
  for (const [at, group] of groups.entries()) {
    const fields = [...group.querySelectorAll('.field[data-name]')];
    const shown = fields.filter((field) => `${field.dataset.name} ${field.textContent}`.toLowerCase().includes(wanted));
    for (const field of fields) field.hidden = !shown.includes(field);
    group.hidden = wanted !== '' && shown.length === 0;
    group.open = wanted === '' ? before[at] : shown.length > 0;
    found += shown.length;
  }
  if (wanted === '') before = undefined;
  find('found').value = wanted === '' ? '' : say('found', { n: found });
}
