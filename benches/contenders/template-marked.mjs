import { marked } from 'marked';
import { escape, template } from './template.mjs';

export const format = 'speech';
export const does = 'the same template, with `marked.parseInline` for texts with Markdown characters; links are not checked';

const acts = /[\\`*_~[<&\n]/;

export const load = async () =>
  template((text) => (acts.test(text) ? marked.parseInline(text) : escape(text)));
