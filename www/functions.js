// Calls the functions of the package with the input in the page.
import * as oration from '../pkg/dist/oration.js';
import { declared } from './types.js';

/** Functions that take a speech or a text and return data. */
const callable = ['renderToString', 'renderPage', 'render', 'toText', 'outline', 'measure', 'describe', 'parse', 'validate', 'importText'];

const samples = {
  speech: `{
  "title": "在区工商联成立大会上的讲话",
  "speaker": { "name": "李明", "role": "区长" },
  "body": [
    { "type": "salutation", "text": "同志们：" },
    { "type": "section", "num": "一、", "heading": "充分认识重要意义", "body": [
      { "type": "paragraph", "text": ["去年新增企业", { "mask": "**", "of": "number" }, "家。"] },
      { "type": "omission", "count": 631, "reason": "会员可见" }
    ] },
    { "type": "section", "num": "二、", "heading": "工作要求", "state": "omitted", "body": [] }
  ]
}`,
  text: '在开学典礼上的讲话\n\n同志们：\n\n一、形势\n很好。\n\n二、任务\n很重。\n',
};

const find = (id) => document.getElementById(id);
/** Examples of the second argument. */
const second = {
  renderToString: '{ "headingLevel": 2 }',
  renderPage: '{ "stylesheet": "/oration.css" }',
  render: '{ "headingLevel": 2 }',
  outline: '{ "idPrefix": "a-" }',
  measure: '{ "ideographs": 180 }',
};

/** @param {string} types the package's type declarations */
export async function functions(types) {
  const all = declared(types);
  const known = callable.map((name) => all.find((one) => one.name === name));
  find('function').append(...known.map(({ name }) => Object.assign(document.createElement('option'), { textContent: name })));
  find('function').addEventListener('input', () => choose(known));
  for (const id of ['input', 'more']) find(id).addEventListener('input', call);
  await oration.init({ markdown: true });
  choose(known);
}

function choose(known) {
  const { name, signature, about } = known.find(({ name }) => name === find('function').value);
  const code = Object.assign(document.createElement('code'), { textContent: signature });
  find('about').replaceChildren(code, document.createElement('br'), about);
  const text = name === 'importText';
  if (Object.values(samples).includes(find('input').value) || !find('input').value) find('input').value = text ? samples.text : samples.speech;
  find('more').value = second[name] ?? '';
  find('more').closest('p').hidden = !second[name];
  call();
}

/** The number of calls so far; the result of an earlier call is discarded once a later one has started. */
let started = 0;

async function call() {
  started += 1;
  const own = started;
  const name = find('function').value;
  try {
    const more = find('more').value.trim();
    const arguments_ = [find('input').value, ...(more ? [JSON.parse(more)] : [])];
    // The first call includes compilation.
    const calls = [];
    for (let i = 0; i < 3; i += 1) calls.push(await timed(() => oration[name](...arguments_)));
    const [result, took] = calls.reduce((best, next) => (next[1] < best[1] ? next : best));
    if (own !== started) return;
    show(`${took.toFixed(1)} ms, the fastest of three`, result);
  } catch (error) {
    if (own !== started) return;
    show(error.name, error.name === 'SpeechError' ? { ...error, message: error.message } : error.message);
  }
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

function show(summary, result) {
  find('summary').value = summary;
  find('result').textContent = typeof result === 'string' ? result : JSON.stringify(result, null, 2);
}
