// Calls the functions of the package with the input in the page.
import * as oration from '../pkg/dist/oration.js';
import { describe } from './api-messages.js';
import { current, say } from './messages.js';
import { declared } from './types.js';

/** Functions that take a speech or a text and return data. */
const callable = ['renderToString', 'renderPage', 'render', 'toText', 'toMarkdown', 'outline', 'measure', 'timing', 'describe', 'parse', 'validate', 'importText'];

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
  timing: '{ "target": 60 }',
};

/** The declarations of the functions. */
let known = [];

/** @param {string} types the package's type declarations */
export async function functions(types) {
  const all = declared(types);
  known = callable.map((name) => all.find((one) => one.name === name));
  find('function').append(...known.map(({ name }) => Object.assign(document.createElement('option'), { textContent: name })));
  find('function').addEventListener('input', choose);
  for (const id of ['input', 'more-options']) find(id).addEventListener('input', call);
  await oration.init({ markdown: true });
  choose();
}

/** Shows what the chosen function does, in the language of the interface. */
export function showFunction() {
  const chosen = known.find(({ name }) => name === find('function').value);
  if (!chosen) return;
  const { name, signature, about } = chosen;
  const code = Object.assign(document.createElement('code'), { textContent: signature });
  find('about').replaceChildren(code, document.createElement('br'), describe(name, about, current()));
  find('input-label').dataset.say = name === 'importText' ? 'inputText' : 'input';
  find('input-label').textContent = say(find('input-label').dataset.say);
}

function choose() {
  showFunction();
  const name = find('function').value;
  const text = name === 'importText';
  if (Object.values(samples).includes(find('input').value) || !find('input').value) find('input').value = text ? samples.text : samples.speech;
  find('more-options').value = second[name] ?? '';
  find('more-options').closest('p').hidden = !second[name];
  call();
}

/** The number of calls so far; the result of an earlier call is discarded once a later one has started. */
let started = 0;

async function call() {
  started += 1;
  const own = started;
  const name = find('function').value;
  try {
    const more = find('more-options').value.trim();
    const arguments_ = [find('input').value, ...(more ? [JSON.parse(more)] : [])];
    // The first call includes compilation.
    const calls = [];
    for (let i = 0; i < 3; i += 1) calls.push(await timed(() => oration[name](...arguments_)));
    const [result, took] = calls.reduce((best, next) => (next[1] < best[1] ? next : best));
    if (own !== started) return;
    show(say('took', { n: took.toFixed(1) }), result);
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
