// Markdown → what the complete renderer reads in it, for the modules without a parser.
import { call } from './renderer.js';

/** @param {string} markdown @param {boolean} isInline */
export const parseMarkdown = (markdown, isInline) => call((glue) => glue.parseMarkdown(new TextEncoder().encode(markdown), isInline));
