// The HTML document of `renderPage`, without the module.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentOf, escape } from '../../pkg/page/document.js';

test('every value of the head is escaped', () => {
  const hostile = `"><script>alert('&')</script>`;
  const names = ['title', 'lang', 'dir', 'canonical', 'description', 'published'];
  const values = Object.fromEntries(names.map((name) => [name, hostile]));
  const links = [{ type: 'text/plain', href: hostile, title: hostile }];
  const page = documentOf({ ...values, stylesheets: [hostile], scriptUrl: '', speakers: [hostile], links, jsonLd: JSON.stringify({ a: '</script><script>' }), html: '<article></article>' });
  assert.equal(page.split(`&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;`).length - 1, 13);
  assert.deepEqual(page.match(/<\/?script.*?>/g), ['<script type="application/ld+json">', '</script>']);
});

test('CSS cannot close its element', () => {
  const page = documentOf({ title: '', html: '', css: 'p::after { content: "</style><script>"; }' });
  assert.equal(page.match(/<\/style>/g).length, 1);
});

test('each character with a meaning in HTML is escaped once', () => {
  assert.equal(escape('&<>"\'&amp;'), '&amp;&lt;&gt;&quot;\'&amp;amp;');
});
