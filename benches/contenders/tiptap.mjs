import {
  escapeHTML,
  renderJSONContentToString,
  serializeAttrsToHTMLString,
  serializeChildrenToHTMLString,
} from '@tiptap/static-renderer/json/html-string';

export const format = 'tiptap';
export const does =
  '`renderJSONContentToString` with a hand-written mapping instead of ProseMirror; no ids, outline, masks or notes';

const decoder = new TextDecoder();

const element = (tag) => ({ children }) => `<${tag}>${serializeChildrenToHTMLString(children)}</${tag}>`;

export async function load() {
  const render = renderJSONContentToString({
    nodeMapping: {
      doc: ({ children }) => serializeChildrenToHTMLString(children),
      text: ({ node }) => escapeHTML(node.text),
      paragraph: element('p'),
      heading: (props) => element(`h${props.node.attrs.level}`)(props),
      blockquote: element('blockquote'),
      bulletList: element('ul'),
      orderedList: element('ol'),
      listItem: element('li'),
    },
    markMapping: {
      bold: element('strong'),
      italic: element('em'),
      code: element('code'),
      link: ({ mark, children }) =>
        `<a${serializeAttrsToHTMLString(mark.attrs)}>${serializeChildrenToHTMLString(children)}</a>`,
    },
  });
  return (bytes) => render({ content: JSON.parse(decoder.decode(bytes)) });
}
