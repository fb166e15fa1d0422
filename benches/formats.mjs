// A generated document → the same document in the format each renderer reads.

/** How JSON can be written: as `JSON.stringify` does, as Python's `json.dumps` does, for people. */
export const writing = {
  compact: (value) => JSON.stringify(value),
  escaped: (value) =>
    JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  pretty: (value) => JSON.stringify(value, null, 2),
};

const markdownOf = {
  strong: (text) => `**${text}**`,
  em: (text) => `*${text}*`,
  code: (text) => `\`${text}\``,
  link: (text, href) => `[${text}](${href})`,
};

const markdownRun = ({ text, mark, href }) => (mark ? markdownOf[mark](text, href) : text);

/** Text of Speech JSON: one Markdown string, or such strings between nodes. */
function speechText(runs) {
  const spans = [];
  for (const run of runs) {
    if (run.text === undefined) spans.push(run);
    else if (typeof spans.at(-1) === 'string') spans.push(spans.pop() + markdownRun(run));
    else spans.push(markdownRun(run));
  }
  return spans.length === 1 && typeof spans[0] === 'string' ? spans[0] : spans;
}

function speechBlock(block) {
  switch (block.kind) {
    case 'section': {
      const { num, heading, runin, body } = block;
      const section = { type: 'section', num, heading: speechText(heading), body: body.map(speechBlock) };
      return runin ? { ...section, runin } : section;
    }
    case 'paragraph': {
      const text = speechText(block.runs);
      return typeof text === 'string' ? text : { type: 'paragraph', text };
    }
    case 'list':
      return { type: 'list', ordered: block.ordered, items: block.items.map(speechText) };
    case 'omission':
      return { type: 'omission', count: block.count };
    default:
      return { type: block.kind, text: speechText(block.runs) };
  }
}

/** Speech JSON. */
export function speech({ lang, title, speaker, occasion, date, notes = [], body }) {
  return {
    title,
    lang,
    speaker: speaker && { name: speaker },
    occasion,
    date,
    notes: Object.fromEntries(notes.map(({ id, runs }) => [id, speechText(runs)])),
    body: body.map(speechBlock),
  };
}

/** Runs that every format supports; nodes that only speeches have become plain text. */
function plainRuns(runs) {
  return runs.map((run) => {
    if (run.text !== undefined) return run;
    return { text: run.mask ?? run.remark ?? (run.note ? `(${run.note})` : '……') };
  });
}

/** A document as headings, paragraphs, quotes and lists, one after the other. */
function* flat(document) {
  yield { kind: 'heading', level: 1, runs: [{ text: document.title }] };
  yield { kind: 'paragraph', runs: [{ text: `${document.speaker}, ${document.occasion}, ${document.date}` }] };
  yield* flatBody(document.body);
  for (const { id, runs } of document.notes) yield { kind: 'paragraph', runs: [{ text: `(${id}) ` }, ...plainRuns(runs)] };
}

function* flatBody(body) {
  for (const block of body) {
    if (block.kind === 'section') {
      yield { kind: 'heading', level: block.level + 1, runs: [{ text: block.num }, ...plainRuns(block.heading)] };
      yield* flatBody(block.body);
    } else if (block.kind === 'list') {
      yield { ...block, items: block.items.map(plainRuns) };
    } else if (block.kind === 'omission') {
      yield { kind: 'paragraph', runs: [{ text: `…… (${block.count})` }] };
    } else {
      yield { kind: block.kind === 'quote' ? 'quote' : 'paragraph', runs: plainRuns(block.runs) };
    }
  }
}

/** Characters in these documents that have a meaning in Markdown. */
const escaped = (text) => text.replace(/[*[\]]/g, '\\$&');

const markdownRuns = (runs) =>
  runs.map((run) => markdownRun({ ...run, text: escaped(run.text) })).join('');

/** CommonMark. */
export function markdown(document) {
  const blocks = [];
  for (const { kind, level, runs, ordered, items } of flat(document)) {
    if (kind === 'heading') blocks.push(`${'#'.repeat(level)} ${markdownRuns(runs)}`);
    else if (kind === 'quote') blocks.push(`> ${markdownRuns(runs)}`);
    else if (kind === 'list') {
      blocks.push(items.map((item, at) => `${ordered ? `${at + 1}.` : '-'} ${markdownRuns(item)}`).join('\n'));
    } else blocks.push(markdownRuns(runs));
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Portable Text, without the `_key`s that editors add. */
export function portableText(document) {
  const block = (style, runs, list) => {
    const markDefs = [];
    const children = runs.map(({ text, mark, href }) => {
      const marks = mark ? [mark] : [];
      if (mark === 'link') {
        marks[0] = `link${markDefs.length}`;
        markDefs.push({ _key: marks[0], _type: 'link', href });
      }
      return { _type: 'span', text, marks };
    });
    return { _type: 'block', style, ...list, markDefs, children };
  };
  return [...flat(document)].flatMap(({ kind, level, runs, ordered, items }) => {
    if (kind === 'heading') return block(`h${level}`, runs);
    if (kind === 'quote') return block('blockquote', runs);
    if (kind !== 'list') return block('normal', runs);
    return items.map((item) => block('normal', item, { listItem: ordered ? 'number' : 'bullet', level: 1 }));
  });
}

const htmlOf = {
  strong: (text) => `<b>${text}</b>`,
  em: (text) => `<i>${text}</i>`,
  code: (text) => `<code>${text}</code>`,
  link: (text, href) => `<a href="${href}">${text}</a>`,
};

/** Editor.js output: its texts are inline HTML already. */
export function editorJs(document) {
  const html = (runs) =>
    runs
      .map(({ text, mark, href }) => {
        const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
        return mark ? htmlOf[mark](safe, href) : safe;
      })
      .join('');
  const blocks = [...flat(document)].map(({ kind, level, runs, ordered, items }) => {
    if (kind === 'heading') return { type: 'header', data: { text: html(runs), level } };
    if (kind === 'quote') return { type: 'quote', data: { text: html(runs), caption: '', alignment: 'left' } };
    if (kind !== 'list') return { type: 'paragraph', data: { text: html(runs) } };
    return { type: 'list', data: { style: ordered ? 'ordered' : 'unordered', items: items.map(html) } };
  });
  return { time: 0, version: '2.30.0', blocks };
}

/** Contentful rich text. */
export function contentful(document) {
  const marks = { strong: 'bold', em: 'italic', code: 'code' };
  const text = ({ text: value, mark, href }) => {
    const node = (type) => ({ nodeType: 'text', value, marks: type ? [{ type }] : [], data: {} });
    return mark === 'link' ? { nodeType: 'hyperlink', data: { uri: href }, content: [node()] } : node(marks[mark]);
  };
  const block = (nodeType, content) => ({ nodeType, data: {}, content });
  const paragraph = (runs) => block('paragraph', runs.map(text));
  const content = [...flat(document)].map(({ kind, level, runs, ordered, items }) => {
    if (kind === 'heading') return block(`heading-${level}`, runs.map(text));
    if (kind === 'quote') return block('blockquote', [paragraph(runs)]);
    if (kind !== 'list') return paragraph(runs);
    return block(`${ordered ? 'ordered' : 'unordered'}-list`, items.map((item) => block('list-item', [paragraph(item)])));
  });
  return block('document', content);
}

/** A tiptap (ProseMirror) document. */
export function tiptap(document) {
  const marks = { strong: 'bold', em: 'italic', code: 'code' };
  const text = ({ text, mark, href }) => {
    if (!mark) return { type: 'text', text };
    const type = marks[mark] ? { type: marks[mark] } : { type: 'link', attrs: { href } };
    return { type: 'text', text, marks: [type] };
  };
  const block = (type, content, attrs) => (attrs ? { type, attrs, content } : { type, content });
  const paragraph = (runs) => block('paragraph', runs.map(text));
  const content = [...flat(document)].map(({ kind, level, runs, ordered, items }) => {
    if (kind === 'heading') return block('heading', runs.map(text), { level });
    if (kind === 'quote') return block('blockquote', [paragraph(runs)]);
    if (kind !== 'list') return paragraph(runs);
    return block(`${ordered ? 'ordered' : 'bullet'}List`, items.map((item) => block('listItem', [paragraph(item)])));
  });
  return block('doc', content);
}

/** The bytes of a document in a format; `how` is the style of its JSON. */
export function bytesOf(document, format, how = 'compact') {
  const formats = { speech, markdown, portableText, editorJs, contentful, tiptap };
  const value = formats[format](document);
  return new TextEncoder().encode(typeof value === 'string' ? value : writing[how](value));
}
