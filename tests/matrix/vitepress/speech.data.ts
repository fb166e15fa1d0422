import { renderToString } from 'oration';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

declare const data: { html: string };
export { data };

export default { load: () => ({ html: renderToString(speech) }) };
