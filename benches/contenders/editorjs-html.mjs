import edjsHTML from 'editorjs-html';

export const format = 'editorJs';
export const does = '`edjsHTML().parse` of the parsed document; texts are HTML and not escaped; no ids, outline, masks or notes';

const decoder = new TextDecoder();

export async function load() {
  const parser = edjsHTML();
  return (bytes) => parser.parse(JSON.parse(decoder.decode(bytes)));
}
