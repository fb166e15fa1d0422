// `oration print` with an installed browser: the pages of a PDF, measured. Needs pdftotext and pdftoppm of Poppler.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../pkg/cli/browser.js';
import { renderToString } from 'oration';
import { chromiumOnly, launch } from './browser.mjs';

const only = chromiumOnly('PDF');
const cli = fileURLToPath(new URL('../../pkg/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'oration-'));
after(() => rmSync(folder, { recursive: true }));

// A font that test machines have, in place of those of the standard.
const fonts = ['title', 'body', 'h1', 'h2'].map((name) => `--oration-print-${name}: "Noto Serif CJK SC";`).join(' ');
writeFileSync(join(folder, 'fonts.css'), `:root { ${fonts} }`);

const oration = (args, env = {}) => spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });

function print(name, speech, ...options) {
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(speech));
  const { status, stderr } = oration(['print', `${name}.json`, '--out', `${name}.pdf`, '--css', 'fonts.css', ...options]);
  assert.deepEqual([status, stderr], [0, '']);
  return pages(join(folder, `${name}.pdf`));
}

const millimetres = (points) => (Number(points) / 72) * 25.4;
const unescaped = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The rows of each page on the grid of 22, with their edges in millimetres, and the page number. */
function pages(pdf) {
  const layout = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return layout.split('<page ').slice(1).map((page) => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
    // In the order of the text in the line, which is not always that of the file.
    const byPlace = (a, b) => a[1] - b[1];
    const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].sort(byPlace);
    const rows = new Map();
    for (const [, x, top, right, bottom, text] of words) {
      const row = Math.floor((millimetres((Number(top) + Number(bottom)) / 2) - 37) / (225 / 22));
      const found = rows.get(row) ?? { text: '', left: Infinity, right: 0 };
      rows.set(row, { text: found.text + unescaped(text), left: Math.min(found.left, millimetres(x)), right: Math.max(found.right, millimetres(right)) });
    }
    const number = rows.get(Math.max(...rows.keys()));
    const lines = [...rows].filter(([row]) => row >= 0 && row < 22).sort(([a], [b]) => a - b).map(([row, line]) => ({ row, ...line }));
    return { width: millimetres(width), height: millimetres(height), number, lines };
  });
}

const sentence = '在以后的工作中要坚持问题导向把各项任务落到实处确保全年目标任务顺利完成以优异的成绩向党和人民交出满意的答卷';
const numbers = '一二三四五六七八九十';

/** Sections of different lengths, so that headings are near the ends of some pages. */
const sections = (count) =>
  Array.from({ length: count }, (_, at) => ({
    type: 'section',
    num: `${numbers[at % 10]}、`,
    heading: `标题第${at}`,
    body: [`${sentence.repeat(1 + (at % 3))}。`, { type: 'section', num: '（一）', heading: `小标题第${at}`, body: Array(1 + (at % 4)).fill(`${sentence}，${sentence}。`) }],
  }));

const speech = { title: '在全市领导干部大会上的讲话', lang: 'zh', speaker: { name: '李明', role: '市委书记' }, date: '2024-05-01', published: '2024-05-09', body: [{ type: 'salutation', text: '同志们：' }, ...sections(40)] };

test('GB/T 9704: 22 lines of 28 characters, page numbers outside, no heading last', only, () => {
  const printed = print('official', speech);
  assert.ok(printed.length > 10, `${printed.length} pages`);
  let headings = 0;
  printed.forEach(({ width, height, number, lines }, at) => {
    const place = `page ${at + 1}`;
    assert.deepEqual([Math.round(width), Math.round(height)], [210, 297], place);
    assert.equal(number.text, `—${at + 1}—`, place);
    // One character (16 pt) from the edge of the text: 28 mm on the left, 26 mm on the right.
    const distance = at % 2 === 0 ? 210 - 26 - number.right : number.left - 28;
    assert.ok(Math.abs(distance - millimetres(16)) < 1, `${place}: the number is ${distance} mm from the edge of the text`);
    const last = lines.at(-1);
    assert.doesNotMatch(last.text, /标题第\d+$/, `${place} ends with a heading`);
    const next = printed[at + 1]?.lines[0].text;
    if (next !== undefined && !/^(.、|（一）)/.test(next)) assert.equal(last.row, 21, `${place} has 22 lines`);
    if (next !== undefined && /^(.、|（一）)/.test(next)) headings += 1;
    for (const { text, left, right } of lines) {
      assert.ok(left > 27.5 && right < 184.9, `${place}: ${text} is inside the area of 156 mm`);
      assert.ok([...text].length <= 28, `${place}: ${text} has at most 28 characters`);
    }
    if (at > 0 && next !== undefined) assert.ok(lines.filter(({ text }) => [...text].length === 28).length >= 5, `${place} has full lines`);
  });
  assert.ok(headings > 0, 'some pages begin with a heading');
  const head = printed[0].lines.slice(0, 4).map(({ row, text }) => [row, text]);
  assert.deepEqual(head, [[1, '在全市领导干部大会上的讲话'], [2, '市委书记李明'], [3, '（2024年5月1日）'], [5, '同志们：']]);
});

test('omissions are printed in the words of the source, and tables stay on the grid', only, () => {
  const body = [
    '开头。',
    { type: 'omission', count: 631, unit: 'characters', note: '（略去631字）' },
    { type: 'omission', count: 5 },
    { type: 'table', head: [['项目', '数量']], rows: [['甲', '1'], ['乙', '2']] },
    '经***同志批准。',
    ...Array(20).fill(`${sentence}。`),
  ];
  // The date of a page is not that of the speech.
  const [first, second] = print('parts', { title: '讲话', lang: 'zh', published: '2024-05-09T08:21:00+08:00', body });
  const texts = first.lines.map(({ row, text }) => `${row} ${text}`);
  assert.deepEqual(texts.slice(1, 8), ['3 开头。', '4 （略去631字）', '5 此处省略5字', '6 项目数量', '7 甲1', '8 乙2', '9 经***同志批准。']);
  assert.deepEqual([first.lines.at(-1).row, second.lines[0].row], [21, 0]);
});

test('GB/T 9704: tables have no vertical lines', only, () => {
  print('table', { title: '讲话', lang: 'zh', body: [{ type: 'table', head: [['一', '一']], rows: Array(8).fill(['一', '一']) }] });
  const image = execFileSync('pdftoppm', ['-gray', '-r', '144', join(folder, 'table.pdf')], { maxBuffer: 1 << 26 });
  const [header, width, height] = /^P5\n(\d+) (\d+)\n255\n/.exec(image.toString('latin1', 0, 40));
  const pixels = image.subarray(header.length);
  for (let x = 0; x < width; x += 1) {
    const dark = Array.from({ length: height }, (_, y) => pixels[y * width + x] < 250).filter(Boolean).length;
    assert.ok(dark < 250, `${dark} pixels at ${x}`);
  }
});

test('the outline is printed on request', only, () => {
  const short = { ...speech, body: sections(3) };
  assert.ok(!JSON.stringify(print('short', short)).includes('目录'));
  const [first, second] = print('outlined', short, '--print-outline');
  assert.ok(first.lines.some(({ text }) => text === '目录') && first.lines.some(({ text }) => text === '一、标题第0'));
  assert.equal(second.lines[0].text, '一、标题第0');
});

test('speeches in other languages are printed on A4 or Letter paper', only, () => {
  const english = { title: 'Thanks', lang: 'en', body: Array(60).fill('Thank you for coming to the opening of this library. '.repeat(4)) };
  for (const [options, size] of [[[], [210, 297]], [['--print', 'letter'], [216, 279]]]) {
    const printed = print('english', english, '--force', ...options);
    assert.ok(printed.length > 2);
    for (const { width, height } of printed) assert.deepEqual([Math.round(width), Math.round(height)], size);
    assert.equal(printed[1].number.text, '2');
  }
});

/** What a function of a page finds in a speech that is printed there. */
async function inPrint(speech, options, find) {
  writeFileSync(join(folder, 'measured.json'), JSON.stringify(speech));
  const { status, stdout, stderr } = oration(['render', 'measured.json', '--out', '-', ...options]);
  assert.deepEqual([status, stderr], [0, '']);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
    await page.setContent(stdout);
    await page.emulateMedia({ media: 'print' });
    return await page.evaluate(find);
  } finally {
    await browser.close();
  }
}

const official = ['--print', 'gbt9704'];

const everything = {
  title: '论坛实录',
  lang: 'zh',
  subtitle: '副题',
  speaker: { name: '李明', role: '主持人' },
  date: '2024-05-01',
  notes: { a: '注释。' },
  body: [
    { type: 'section', num: '一、', heading: '标题', body: ['正文`码`[链接](https://example.org/)××。', { type: 'remark', text: '（掌声）' }, { type: 'paragraph', text: ['注', { note: 'a' }, { mask: '×' }, { gap: 3 }] }] },
    { type: 'section', heading: '问答', body: [{ type: 'turn', speaker: { name: '陆晓棠', role: '记者' }, body: ['请问。'] }] },
    { type: 'section', heading: '附', state: 'omitted', body: [] },
    { type: 'omission', count: 312, reason: '尚未发布', url: 'https://example.org/full' },
    { type: 'list', items: ['第一', [{ type: 'paragraph', text: '第二' }, { type: 'list', ordered: true, items: ['其一'] }]] },
    { type: 'table', caption: '表1', head: [['甲']], rows: [['1']] },
    { type: 'quote', text: '德不孤，必有邻。', cite: '《论语》' },
    { type: 'figure', src: 'lane.svg', alt: '一条老街', caption: '图1' },
  ],
};

test('GB/T 9704: everything is black', only, async () => {
  const colours = await inPrint(everything, [...official, '--print-outline'], () =>
    [...document.querySelectorAll('.oration, .oration *')].flatMap((one) =>
      ['', '::before', '::after', '::marker'].map((part) => `${getComputedStyle(one, part).color} ${part && one.className}`).filter((colour) => !colour.startsWith('rgb(0, 0, 0) '))));
  assert.deepEqual(colours, []);
});

test('GB/T 9704: the fonts of four levels of headings, on lines of their own or not', only, async () => {
  const nested = (runin, level = 1) => ({ type: 'section', heading: `${level}级`, runin, body: ['正文。', ...(level < 4 ? [nested(runin, level + 1)] : [])] });
  for (const runin of [false, true]) {
    const fonts = await inPrint({ title: '讲话', lang: 'zh', body: [nested(runin)] }, official, () =>
      [...document.querySelectorAll('.oration-body :is(.oration-heading, p)')].map((one) => `${one.textContent} ${/^[^,]*/.exec(getComputedStyle(one).fontFamily)} ${getComputedStyle(one).fontWeight}`));
    const text = '正文。 FangSong_GB2312 400';
    assert.deepEqual(fonts, ['1级 SimHei 400', text, '2级 KaiTi_GB2312 400', text, '3级 FangSong_GB2312 400', text, '4级 FangSong_GB2312 400', text], `run-in: ${runin}`);
  }
});

test('GB/T 9704: items are aligned, captions centred, and sources of quotations at the end of the line', only, async () => {
  const found = await inPrint(everything, official, () => {
    const area = document.querySelector('.oration-body').getBoundingClientRect();
    const edges = (node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      return [left - area.left, area.right - right].map(Math.round);
    };
    const one = (selector) => edges(document.querySelector(selector));
    const pictured = getComputedStyle(document.querySelector('figure > a'), '::before').content;
    return { items: [one('.oration-body li').at(0), one('.oration-body li > p').at(0)], cite: one('.oration-quote > figcaption'), centred: ['caption', 'figure > a', 'figure:not(.oration-quote) > figcaption'].map(one), pictured };
  });
  assert.equal(found.items[0], found.items[1]);
  assert.ok(found.cite[1] < 3, `the source ends ${found.cite[1]} px before the edge`);
  for (const [left, right] of found.centred) assert.ok(left > 100 && Math.abs(left - right) < 3, `${left} px before, ${right} px after`);
  assert.equal(found.pictured, '"（"');
});

test('links are printed with their addresses, or not at all', only, async () => {
  const speech = {
    ...everything,
    media: { audio: 'https://example.org/a.mp3', video: 'https://example.org/v.mp4' },
    source: { name: '图书馆', url: 'https://example.org/source' },
    alternates: [{ lang: 'en', url: 'https://example.org/en' }],
  };
  const printed = (options, changes = {}) =>
    inPrint({ ...speech, ...changes }, options, () =>
      [...document.querySelectorAll('.oration-header a, .oration-omission a')].filter((one) => one.checkVisibility()).map((one) => one.textContent + getComputedStyle(one, '::after').content.replace(/^none$/, '')));
  const recording = ['听录音" https://example.org/a.mp3"', '看录像" https://example.org/v.mp4"'];
  const rest = '阅读全文" https://example.org/full"';
  assert.deepEqual(await printed([]), [...recording, '图书馆" https://example.org/source"', rest]);
  assert.deepEqual(await printed([], { source: { url: 'https://example.org/source' } }), [...recording, 'https://example.org/source', rest]);
  assert.deepEqual(await printed(['--print', 'a4']), [...recording, '图书馆" https://example.org/source"', rest]);
  assert.deepEqual(await printed(official), ['阅读全文"：https://example.org/full）"']);
});

test('a remark is on the page of the line before it', only, () => {
  const body = (line, remark) => Array.from({ length: 60 }, (_, at) => [...Array(1 + (at % 4)).fill(line), { type: 'remark', text: remark }]).flat();
  const chinese = print('remarks', { title: '讲话', lang: 'zh', body: body('谢谢大家。', '（掌声）') });
  assert.ok(chinese.length > 5);
  for (const { lines } of chinese) assert.notEqual(lines[0].text, '（掌声）');
  print('applause', { title: 'Thanks', lang: 'en', body: body('Thank you.', '[Applause]') }, '--print', 'a4');
  const english = execFileSync('pdftotext', ['-layout', join(folder, 'applause.pdf'), '-'], { encoding: 'utf8' }).split('\f');
  assert.ok(english.length > 5);
  for (const text of english) assert.doesNotMatch(text.trim(), /^\[Applause\]/);
});

test('small branches of the printed outline are in one column, and others begin with an entry', only, async () => {
  const leaves = (count) => Array.from({ length: count }, (_, at) => ({ type: 'section', num: `${at + 1}.`, heading: `Part ${at + 1}`, body: ['Text.'] }));
  for (const shape of [[2, 3, 1], [3, 3, 3], [1, 5, 2, 4], [4, 4], [9, 1, 0, 2], [0, 8]]) {
    const body = shape.map((count, at) => ({ type: 'section', heading: `Chapter ${at + 1}`, body: ['Text.', ...leaves(count)] }));
    const columns = await inPrint({ title: 'T', lang: 'en', body }, [], () =>
      [...document.querySelectorAll('.oration-outline > details > ol > li, .oration-outline > ol > li')].map((branch) => [...branch.querySelectorAll('a')].map((one) => (one.getBoundingClientRect().left < innerWidth / 2 ? 1 : 2))));
    assert.deepEqual(columns.map(({ length }) => length - 1), shape);
    assert.deepEqual(new Set(columns.flat()), new Set([1, 2]), `${shape}: two columns`);
    for (const [parent, ...children] of columns) {
      if (children.length > 0) assert.equal(children[0], parent, `${shape}: the first entry of a branch is below it`);
      if (children.length <= 5) assert.ok(children.every((column) => column === parent), `${shape}: ${columns.join(' | ')}`);
    }
  }
});

test('a page of another site is printed with page numbers, and a short table on one page', only, async () => {
  const css = readFileSync(new URL('../../pkg/oration.css', import.meta.url), 'utf8');
  const rows = Array.from({ length: 5 }, (_, at) => [`row${at}`, 'value']);
  const body = renderToString({ title: 'T', lang: 'en', body: [...Array.from({ length: 30 }, () => 'Words and more words. '.repeat(6)), { type: 'table', head: [['a', 'b']], rows }, 'End.'] });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>${css}</style><main>${body}</main>`);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.$eval('.oration-body table', (one) => getComputedStyle(one).breakInside), 'avoid');
    writeFileSync(join(folder, 'site.pdf'), await page.pdf({ preferCSSPageSize: true }));
  } finally {
    await browser.close();
  }
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'site.pdf'), '-'], { encoding: 'utf8' }).split('\f').filter((one) => one.trim() !== '');
  assert.ok(text.length > 1);
  text.forEach((one, at) => assert.equal(one.trim().split('\n').at(-1).trim(), String(at + 1)));
});

test('without a browser the page is written instead, with a message', () => {
  writeFileSync(join(folder, 'alone.json'), JSON.stringify(speech));
  const nothing = { PATH: folder, HOME: folder, CHROME_PATH: '', PROGRAMFILES: folder };
  if (findBrowser({ env: nothing, platform: process.platform }) === undefined) {
    const { status, stderr } = oration(['print', 'alone.json', '--out', 'alone.pdf'], nothing);
    assert.deepEqual([status, stderr], [2, 'oration: no Chrome, Edge or Chromium found to write alone.pdf; print alone.html in a browser, or set CHROME_PATH\n']);
    assert.match(readFileSync(join(folder, 'alone.html'), 'utf8'), /data-print="gbt9704"/);
    assert.ok(!existsSync(join(folder, 'alone.pdf')));
  }
  const wrong = oration(['print', 'alone.json', '--out', 'alone.pdf'], { CHROME_PATH: join(folder, 'none') });
  assert.deepEqual([wrong.status, wrong.stderr], [2, `oration: CHROME_PATH: ${join(folder, 'none')} cannot be run; set it to the executable of Chrome, Edge or Chromium\n`]);
});

test('a file that is there is replaced only with --force', only, () => {
  writeFileSync(join(folder, 'mine.pdf'), 'mine');
  writeFileSync(join(folder, 'short.json'), JSON.stringify({ title: 'T', lang: 'en', body: ['A.'] }));
  const { status, stderr } = oration(['print', 'short.json', '--out', 'mine.pdf']);
  assert.deepEqual([status, stderr], [2, 'oration: mine.pdf: oration did not write this file; choose another --out, or use --force to replace it\n']);
  assert.equal(readFileSync(join(folder, 'mine.pdf'), 'utf8'), 'mine');
});
