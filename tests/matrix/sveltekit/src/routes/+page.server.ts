import { renderToString } from 'oration';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

export const load = () => ({ title: speech.title, html: renderToString(speech) });
