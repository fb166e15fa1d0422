// The HTML document of `renderPage`, without the module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, escape } from '../../pkg/page/document.js';

test('every value of the head is escaped', () => {
  const hostile = `"><script>alert('&')</script>`;
  const names = ['title', 'lang', 'dir', 'stylesheet', 'canonical', 'description'];
  const page = documentOf({ ...Object.fromEntries(names.map((name) => [name, hostile])), html: '<article></article>' });
  assert.equal(page.split(`&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;`).length - 1, names.length);
  assert.doesNotMatch(page, /<script/);
});

test('CSS cannot close its element', () => {
  const page = documentOf({ title: '', html: '', css: 'p::after { content: "</style><script>"; }' });
  assert.equal(page.match(/<\/style>/g).length, 1);
});

test('each character with a meaning in HTML is escaped once', () => {
  assert.equal(escape('&<>"\'&amp;'), '&amp;&lt;&gt;&quot;\'&amp;amp;');
});
