export const format = 'speech';
export const does = '`JSON.parse` of the decoded bytes: the minimum before any rendering; no HTML';

const decoder = new TextDecoder();

export const load = async () => (bytes) => JSON.parse(decoder.decode(bytes));
