export const format = 'speech';
export const does = '`JSON.parse` of the decoded bytes: what any JavaScript must do before it can render; no HTML';

const decoder = new TextDecoder();

export const load = async () => (bytes) => JSON.parse(decoder.decode(bytes));
