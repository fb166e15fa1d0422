const { readFileSync } = require('node:fs');
const { renderToString } = require('oration');

process.stdout.write(renderToString(readFileSync(process.argv[2])));
