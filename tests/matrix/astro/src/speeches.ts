import { describe } from 'oration';

const files = import.meta.glob<string>('../speeches/*.json', { eager: true, query: '?raw', import: 'default' });

/** All speeches, the newest first. */
export const speeches = Object.entries(files)
  .map(([path, json]) => ({ id: path.slice('../speeches/'.length, -'.json'.length), json, ...describe(json) }))
  .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
