// The API playground. Its settings, events and functions come from the package's manifest and type declarations.
import '../pkg/dist/oration.js';
import { speeches } from './speeches.js';
import { functions } from './functions.js';
import { documented } from './types.js';

/** @typedef {{ name: string, fieldName: string, description: string, default?: string, type: { text: string } }} Attribute */

const find = (id) => document.getElementById(id);
const element = document.querySelector('oration-speech');
const [{ declarations: [manifest] }] = (await (await fetch('../pkg/custom-elements.json')).json()).modules;
const types = await (await fetch('../pkg/index.d.ts')).text();

const make = (name, fields = {}, ...children) => {
  const made = Object.assign(document.createElement(name), fields);
  made.append(...children);
  return made;
};

/** A setting with its name and description. `apply` receives its value, or undefined if it is empty. */
function field(name, about, input, apply) {
  input.id = `set-${name}`;
  input.addEventListener('input', () => {
    const text = input.value.trim();
    apply(input.type === 'checkbox' ? input.checked : text === '' ? undefined : text);
    tell();
  });
  return make('div', { className: 'field' }, make('label', { htmlFor: input.id }, make('code', {}, name)), input, make('small', {}, about));
}

/** @param {Attribute} attribute */
function control({ name, fieldName, description, default: usual, type }) {
  const said = usual === undefined ? '' : ` (${usual})`;
  const set = (value) => {
    if (value === undefined) element.removeAttribute(name);
    else element[fieldName] = value;
  };
  const shape = { boolean: { type: 'checkbox' }, number: { type: 'number', min: 1, max: 6 }, string: { type: 'text' } }[type.text];
  return field(name, description + said, name === 'src' ? sources() : make('input', shape), set);
}

/** The speeches of the demo, and a missing file, to show the error. */
function sources() {
  const options = speeches.map(({ file, words }) => make('option', { value: `speeches/${file}` }, words.en.name));
  return make('select', {}, ...options, make('option', { value: 'speeches/none.json' }, 'missing file (error)'));
}

function readerOption({ name, about, usual, type }) {
  const set = (value) => setReader(changed(element.options.reader, name, value, usual));
  const input = type === 'boolean' ? make('input', { type: 'checkbox', checked: usual === 'true' }) : make('input', { type: 'text' });
  return field(name, about, input, set);
}

function readerControl({ name, about }) {
  const set = (value) => {
    const { reader } = element.options;
    setReader(changed(reader, 'controls', changed(reader?.controls, name, value, 'true')));
  };
  return field(name, about, make('input', { type: 'checkbox', checked: true }), set);
}

/** A copy of options with another value, without values that are the default. Undefined if none are left. */
function changed(options, name, value, usual) {
  const { [name]: _, ...rest } = options ?? {};
  if (value !== undefined && String(value) !== usual) rest[name] = value;
  return Object.keys(rest).length ? rest : undefined;
}

function setReader(reader) {
  element.options = reader ? { reader } : {};
}

function look({ name, description }) {
  return field(name, description, make('input', { type: 'text' }), (value) => {
    if (value) element.style.setProperty(name, value);
    else element.style.removeProperty(name);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  });
}

/** The markup and script that produce the current element. */
function tell() {
  const { outerHTML } = element.cloneNode(false);
  const tag = outerHTML.replaceAll('=""', '').replace(/ (?=[\w-]+=)/g, '\n  ');
  const { reader } = element.options;
  const script = reader ? `\n\nelement.options = ${JSON.stringify({ reader }, null, 2)};` : '';
  find('markup').textContent = tag + script;
}

/** Adds a line to the log, newest first. */
function log(name, value) {
  const json = JSON.stringify(value, (_, inner) => (inner instanceof Element ? `<${inner.localName}>` : inner instanceof Error ? { ...inner, message: inner.message } : inner));
  find('log').prepend(make('li', {}, make('b', {}, name), ` ${json ?? ''}`));
  while (find('log').children.length > 50) find('log').lastChild.remove();
}

/** Buttons that call a method and log its result. */
function methods() {
  const section = make('select', { id: 'section' });
  element.addEventListener('oration-load', () => {
    section.replaceChildren(...[...element.querySelectorAll('nav a')].map((link) => make('option', { value: link.hash.slice(1) }, link.textContent.trim())));
  });
  const call = (label, work) => make('button', { type: 'button', onclick: () => log(label(), work()) }, label());
  return [
    make('div', { className: 'field' }, make('label', { htmlFor: 'section' }, 'section'), section),
    call(() => 'go(id)', () => element.go(section.value)),
    call(() => 'reload()', () => element.reload()),
    ...['previous', 'next', 'current'].map((name) => call(() => `reader.${name}()`, () => element.reader?.[name]())),
    call(() => "reader.fill({ number: '42' })", () => element.reader?.fill({ number: '42' })),
  ];
}

function view() {
  const name = location.hash.slice(1);
  if (name && !['element', 'functions'].includes(name)) return;
  const chosen = name || 'element';
  for (const link of document.querySelectorAll('[data-view]')) {
    const current = link.dataset.view === chosen;
    find(`view-${link.dataset.view}`).hidden = !current;
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

find('attributes').append(...manifest.attributes.map(control));
const options = documented(types, 'ReaderOptions').filter(({ name }) => name !== 'controls');
find('reader').append(...options.map(readerOption), ...documented(types, 'ReaderControls').map(readerControl));
find('looks').append(...manifest.cssProperties.map(look));
find('methods').append(...methods());
find('set').addEventListener('click', () => {
  element.speech = find('speech').value;
});
find('unset').addEventListener('click', () => {
  element.speech = undefined;
});
find('copy').addEventListener('click', () => navigator.clipboard.writeText(find('markup').textContent));
for (const { name } of manifest.events) element.addEventListener(name, ({ detail }) => log(name, detail));
element.addEventListener('oration-omission', ({ detail }) => {
  element.reader.resolve(detail.omission, make('p', {}, 'The text that your page supplies.'));
});
for (const form of document.forms) form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', view);

find('attributes').open = matchMedia('(min-width: 56rem)').matches;
view();
element.src = find('set-src').value;
tell();
await functions(types);
