import { readFileSync } from 'node:fs';
import { renderToString } from 'oration';

process.stdout.write(renderToString(readFileSync(process.argv[2])));
