import { readFileSync, readdirSync } from 'node:fs';
import { describe, renderToString } from 'oration';

export default function () {
  const names = readdirSync('speeches').filter((name) => name.endsWith('.json'));
  const speeches = names.map((name) => {
    const json = readFileSync(`speeches/${name}`, 'utf8');
    return { ...describe(json), id: name.slice(0, -5), html: renderToString(json) };
  });
  return speeches.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}
