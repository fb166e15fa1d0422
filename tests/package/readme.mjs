// The examples of the package's README.
import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../../pkg/README.md', import.meta.url), 'utf8');

/** The example with this name, which follows the language of its fence. */
export function example(name) {
  const found = [...readme.matchAll(/^```\w+ ([\w-]+)\n([\s\S]*?)^```$/gm)].find(([, word]) => word === name);
  if (!found) throw new Error(`README.md has no example ${name}`);
  return found[2];
}

/** The names of all examples. A fence without a name is not run. */
export const names = [...readme.matchAll(/^```(\S+)(?: ([\w-]+))?$/gm)].map(([, , name]) => name);
