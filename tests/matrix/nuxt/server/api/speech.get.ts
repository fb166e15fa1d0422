import { renderToString } from 'oration';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

export default defineEventHandler(() => renderToString(speech));
