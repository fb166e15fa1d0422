import { escape, template } from './template.mjs';

export const format = 'speech';
export const does = 'a hand-written template of the same page; Markdown shown as it is typed; no language of its own words';

export const load = async () => template(escape);
