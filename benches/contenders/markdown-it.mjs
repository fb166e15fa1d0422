import MarkdownIt from 'markdown-it';

export const format = 'markdown';
export const does = '`new MarkdownIt("commonmark").render`, its fastest preset; no ids, outline, masks or notes; raw HTML is kept';

const decoder = new TextDecoder();

export async function load() {
  const markdownIt = new MarkdownIt('commonmark');
  return (bytes) => markdownIt.render(decoder.decode(bytes));
}
