// The examples of the package's README.
import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../../pkg/README.md', import.meta.url), 'utf8');

/** The example with a name, the word after its language. */
export function example(name) {
  const found = [...readme.matchAll(/^```\w+ ([\w-]+)\n([\s\S]*?)^```$/gm)].find(([, word]) => word === name);
  if (!found) throw new Error(`README.md has no example ${name}`);
  return found[2];
}

/** The names of all examples; a fence without one is an example that nobody runs. */
export const names = [...readme.matchAll(/^```(\S+)(?: ([\w-]+))?$/gm)].map(([, , name]) => name);
