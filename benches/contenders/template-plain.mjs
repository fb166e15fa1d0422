import { escape, template } from './template.mjs';

export const format = 'speech';
export const does = 'a hand-written template of the same page; Markdown is shown as source; no interface language';

export const load = async () => template(escape);
