// Colours that the user has chosen → their stylesheet.
import { addSheet } from './sheets.js';
import css from './styles/themes.js';

/** @type {import('./context.js').Part} */
export const themes = (context) => addSheet(context, css);
