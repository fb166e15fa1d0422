import { readFileSync, readdirSync } from 'node:fs';
import { describe, renderToString } from 'oration';

const names = readdirSync('speeches').filter((name) => name.endsWith('.json'));

export default {
  paths: () =>
    names.map((name) => {
      const json = readFileSync(`speeches/${name}`, 'utf8');
      return { params: { id: name.slice(0, -'.json'.length), title: describe(json).title, html: renderToString(json) } };
    }),
};
