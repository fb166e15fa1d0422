// A size in bytes → Speech JSON or plain text of about that size, in the most expensive shapes.

const bytesOf = (text) => new TextEncoder().encode(text).length;

/** As many copies as fit, with a separator. */
function filled(open, one, close, bytes, between = ',') {
  const room = bytes - bytesOf(open + close) + bytesOf(between);
  const count = Math.floor(room / bytesOf(one + between));
  return open + (one + between).repeat(count - 1) + one + close;
}

const sentence = '各级各部门要明确职责，密切配合，形成工作合力。';
const body = '{"title":"讲话","body":[';

export const documents = {
  'short paragraphs': (bytes) => filled(body, `"${sentence}"`, ']}', bytes),
  'long texts': (bytes) => filled(body, `"${sentence.repeat(Math.floor(bytes / 600))}"`, ']}', bytes),
  'sections': (bytes) => filled(body, `{"type":"section","heading":"${sentence}","body":["${sentence}"]}`, ']}', bytes),
  'tables': (bytes) => filled(`${body}{"type":"table","rows":[`, `["${sentence}","${sentence}"]`, ']}]}', bytes),
  'escapes': (bytes) => filled(body, `"${'\\u5404'.repeat(100)}"`, ']}', bytes),
  'Markdown': (bytes) => filled(body, `{"type":"markdown","text":"- **${sentence}**\\n- [x](/y)\\n\\n> ${sentence}"}`, ']}', bytes),
  'unknown fields': (bytes) => filled(`{"title":"t","body":[],"x":[`, '{"y":[1,2,3]}', ']}', bytes),
  'white space': (bytes) => filled(`{"title":"t","body":[]`, ' ', '}', bytes, ' '),
};

/** Short as JSON, long as HTML. */
export const references = (bytes) =>
  filled('{"title":"t","notes":{"1":"a"},"body":[', `"${'[^1]'.repeat(Math.floor(bytes / 20))}"`, ']}', bytes);

/** Within the limit of bytes, but over that of blocks. */
export const blocks = (limit) => `{"title":"t","body":[${'"",'.repeat(limit)}""]}`;

export const plainText = (bytes) => filled('讲话\n\n同志们：\n', `一、工作\n${sentence}\n`, '\n', bytes, '');
