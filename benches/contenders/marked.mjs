import { marked } from 'marked';

export const format = 'markdown';
export const does = '`marked.parse`; no ids, outline, masks or notes; raw HTML and all links are kept';

const decoder = new TextDecoder();

export const load = async () => (bytes) => marked.parse(decoder.decode(bytes));
