// The API playground. Its settings, events and functions come from the package's manifest and type declarations.
import '../pkg/dist/oration.js';
import { text } from './api-messages.js';
import { codeFor, frameworks } from './frameworks.js';
import { functions, showFunction } from './functions.js';
import { disclose } from './menus.js';
import { current, learn, say, speak } from './messages.js';
import { filter, make, relabel, settings } from './settings.js';
import { firstFor } from './speeches.js';
import { languages, preference } from './store.js';
import { theme } from './theme.js';
import { copy } from './use.js';

const find = (id) => document.getElementById(id);
const root = document.documentElement;
const element = document.querySelector('oration-speech');

learn(text);
inLanguage(root.lang === 'en' ? 'en' : 'zh');
const [{ declarations: [manifest] }] = (await (await fetch('../pkg/custom-elements.json')).json()).modules;
const types = await (await fetch('../pkg/index.d.ts')).text();

function inLanguage(language) {
  speak(language);
  const other = language === 'zh' ? ['English', 'en'] : ['中文', 'zh-Hans'];
  Object.assign(find('language'), { textContent: other[0], lang: other[1] });
  document.title = `${say('apiTitle')} · Oration`;
}

/** The code that produces the current element. */
function show() {
  const attributes = [...element.attributes]
    .filter(({ name }) => manifest.attributes.some((known) => known.name === name))
    .map(({ name, value }) => /** @type {[string, string | true]} */ ([name, value === '' ? true : value]));
  const looks = [...element.style].map((name) => /** @type {[string, string]} */ ([name, element.style.getPropertyValue(name).trim()]));
  find('markup').textContent = codeFor(find('framework').value, { attributes, reader: element.options.reader, looks });
}

/** A value in a few words: lists by their length, objects by their fields. */
function brief(value) {
  if (value instanceof Element) return `<${value.localName}>`;
  if (value instanceof Error) return value.message;
  if (Array.isArray(value)) return `[${value.length}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  return Object.entries(value).map(([name, one]) => `${name}: ${brief(one)}`).join(', ');
}

/** Adds a line to the log, newest first. */
function log(name, value) {
  const line = brief(value);
  find('log').prepend(make('li', {}, make('b', {}, name), ` ${line}`));
  while (find('log').children.length > 50) find('log').lastChild.remove();
  find('count').textContent = String(Number(find('count').textContent) + 1);
  delete find('newest').dataset.say;
  find('newest').textContent = `${name} ${line}`;
}

/** Buttons that call a method and log its result. */
function methods() {
  const section = make('select', { id: 'section' });
  element.addEventListener('oration-load', () => {
    section.replaceChildren(...[...element.querySelectorAll('nav a')].map((link) => make('option', { value: link.hash.slice(1) }, link.textContent.trim())));
  });
  const call = (label, work) => make('button', { type: 'button', onclick: () => log(label, work()) }, label);
  return [
    make('div', { className: 'field' }, make('label', { htmlFor: 'section' }, make('code', {}, 'id')), section),
    call('go(id)', () => element.go(section.value)),
    call('reload()', () => element.reload()),
    ...['previous', 'next', 'current'].map((name) => call(`reader.${name}()`, () => element.reader?.[name]())),
    call("reader.fill({ number: '42' })", () => element.reader?.fill({ number: '42' })),
  ];
}

function view() {
  const name = location.hash.slice(1);
  if (name && !['element', 'functions'].includes(name)) return;
  const chosen = name || 'element';
  for (const link of document.querySelectorAll('[data-view]')) {
    const isCurrent = link.dataset.view === chosen;
    find(`view-${link.dataset.view}`).hidden = !isCurrent;
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function listen() {
  disclose(find('more'), find('tools'));
  find('language').addEventListener('click', () => {
    inLanguage(current() === 'zh' ? 'en' : 'zh');
    preference.set('language', current());
    relabel();
    filter(find('filter').value);
    showFunction();
  });
  find('theme').addEventListener('click', theme(find('theme')));
  find('set').addEventListener('click', () => {
    element.speech = find('speech').value;
  });
  find('unset').addEventListener('click', () => {
    element.speech = undefined;
  });
  find('framework').addEventListener('input', show);
  find('filter').addEventListener('input', ({ currentTarget }) => filter(currentTarget.value));
  find('copy').addEventListener('click', ({ currentTarget }) => copy(currentTarget, find('markup').textContent, find('copy-status')));
  for (const { name } of manifest.events) element.addEventListener(name, ({ detail }) => log(name, detail));
  element.addEventListener('oration-omission', ({ detail }) => {
    element.reader.resolve(detail.omission, make('p', {}, say('supplied')));
  });
  addEventListener('hashchange', view);
}

settings(element, manifest, types, show);
find('methods').append(...methods());
find('framework').append(...frameworks.map((name) => make('option', {}, name)));
relabel();
listen();
find('attributes').open = matchMedia('(min-width: 56rem)').matches;
view();
find('set-src').value = `speeches/${firstFor(languages()).file}`;
element.src = find('set-src').value;
show();
await functions(types);
