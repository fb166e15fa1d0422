import { documentToHtmlString } from '@contentful/rich-text-html-renderer';

export const format = 'contentful';
export const does = '`documentToHtmlString` of the parsed document; no ids, outline, masks or notes';

const decoder = new TextDecoder();

export const load = async () => (bytes) => documentToHtmlString(JSON.parse(decoder.decode(bytes)));
