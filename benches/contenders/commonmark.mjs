import { HtmlRenderer, Parser } from 'commonmark';

export const format = 'markdown';
export const does = '`Parser` and `HtmlRenderer`, no options; no ids, outline, masks or notes; raw HTML and all links are kept';

const decoder = new TextDecoder();

export async function load() {
  const parser = new Parser();
  const renderer = new HtmlRenderer();
  return (bytes) => renderer.render(parser.parse(decoder.decode(bytes)));
}
