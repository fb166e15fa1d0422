// A speech, or the URL of one → code that puts it into a page.

/** The name of the package. */
export const moduleName = 'oration';

const cdn = 'https://cdn.jsdelivr.net/npm/oration@0.1.0';

/** What a page needs once. */
export const load = `<link rel="stylesheet" href="${cdn}/oration.css">
<script type="module" src="${cdn}/dist/define.js"></script>`;

/** Code for a page, with the speech in a file. */
export const tag = (src = 'speech.txt') => `${load}
<oration-speech src="${src}"></oration-speech>`;

/**
 * Code for a page, with the speech in it.
 * @param {string} json
 */
export const embedded = (json) => `${load}
<oration-speech>
  <script type="application/json">${JSON.stringify(JSON.parse(json)).replaceAll('<', '\\u003c')}</script>
</oration-speech>`;
