import { toHTML } from '@portabletext/to-html';

export const format = 'portableText';
export const does = '`toHTML` of the parsed document; no ids, outline, masks or notes';

const decoder = new TextDecoder();

export const load = async () => (bytes) => toHTML(JSON.parse(decoder.decode(bytes)));
