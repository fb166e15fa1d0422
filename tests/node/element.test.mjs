// <oration-speech> without a page, and its metadata for tools.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { OrationSpeechElement } from 'oration/define';

const read = (path) => readFileSync(new URL(`../../pkg/${path}`, import.meta.url), 'utf8');
const [{ declarations: [element] }] = JSON.parse(read('custom-elements.json')).modules;
const fields = element.members.map(({ name }) => name);

test('a server can import the element', () => {
  assert.equal(typeof OrationSpeechElement, 'function');
  assert.equal(globalThis.customElements, undefined);
});

test('the manifest lists every attribute and every member of the class', () => {
  assert.deepEqual(element.attributes.map(({ name }) => name).sort(), [...OrationSpeechElement.observedAttributes].sort());
  for (const { fieldName } of element.attributes) assert.ok(fields.includes(fieldName), fieldName);
  const internal = /^(constructor|.*Callback)$/;
  const members = Object.getOwnPropertyNames(OrationSpeechElement.prototype).filter((name) => !internal.test(name));
  assert.deepEqual([...fields].sort(), members.sort());
});

test('the types declare every member of the manifest', () => {
  const [, body] = /class OrationSpeechElement extends HTMLElement \{([\s\S]*?)\n\}/.exec(read('element.d.ts'));
  const typed = [...body.matchAll(/^  (?:readonly )?(\w+)[:(]/gm)].map(([, name]) => name);
  assert.deepEqual(typed.sort(), [...fields].sort());
});

test('manifest, types and documentation list the events that are dispatched', () => {
  const reader = new URL('../../pkg/reader/', import.meta.url);
  const sources = readdirSync(reader).filter((name) => name.endsWith('.js')).map((name) => readFileSync(new URL(name, reader), 'utf8'));
  const dispatched = [read('element.js'), read('page/stream.js'), ...sources].flatMap((code) => [...code.matchAll(/(?:dispatch|emit|CustomEvent)\((?:\w+, )?\s*['"](oration-[a-z-]+)['"]/g)]);
  const events = [...new Set(dispatched.map(([, name]) => name))].sort();
  assert.deepEqual(element.events.map(({ name }) => name).sort(), events);
  const types = read('element.d.ts') + read('index.d.ts');
  assert.deepEqual([...types.matchAll(/^  '(oration-[a-z-]+)': CustomEvent/gm)].map(([, name]) => name).sort(), events);
  for (const name of events) assert.ok(read('../docs/element.md').includes(`| \`${name}\` |`), name);
});

test('the manifest lists the custom properties of the stylesheet', () => {
  for (const { name } of element.cssProperties) assert.ok(read('oration.css').includes(name), name);
});
