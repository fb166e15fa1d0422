import { micromark } from 'micromark';

export const format = 'markdown';
export const does = '`micromark(bytes)`, no extensions; no ids, outline, masks or notes';

const decoder = new TextDecoder();

export const load = async () => (bytes) => micromark(decoder.decode(bytes));
