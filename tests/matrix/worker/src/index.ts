import { renderToString } from 'oration';

const speech = { title: 'Thanks', lang: 'en', body: ['Thank you all.'] };

const page = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Thanks</title>
    <link rel="stylesheet" href="/oration.css">
    <script type="module" src="/dist/define.js"></script>
  </head>
  <body>
    <oration-speech>${renderToString(speech)}</oration-speech>
  </body>
</html>`;

export default {
  fetch() {
    return new Response(page(), { headers: { 'content-type': 'text/html; charset=utf-8' } });
  },
} satisfies ExportedHandler;
