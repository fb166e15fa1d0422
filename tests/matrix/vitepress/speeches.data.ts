import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Description, describe } from 'oration';

type Listed = Description & { id: string };

declare const data: Listed[];
export { data };

export default {
  watch: ['./speeches/*.json'],
  load: (files: string[]) => {
    const speeches = files.map((file) => ({ ...describe(readFileSync(file)), id: basename(file, '.json') }));
    return speeches.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  },
};
