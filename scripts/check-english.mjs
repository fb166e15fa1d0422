// Documentation, comments and messages → wording to avoid. Fails if there is any.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Wording to avoid, and what to write instead. */
const wording = [
  [/\b(told|tells|telling|tell(?! the \w+ compiler))\b/gi, 'say, report, specify'],
  [/\bstands?\b(?! for\b)/gi, 'is'],
  [/(?<!\bthere )\b(is|are) no\b(?! (longer|more)\b)/gi, 'is not a'],
  [/\bso many\b/gi, 'a number of, n'],
  [/\bmend(s|ed|ing)?\b/gi, 'fix'],
  [/\bin vain\b/gi, 'without effect, unnecessary'],
  [/\bholes?\b/gi, 'vulnerability'],
  [/\b(goes?|going|went) about\b/gi, 'navigates'],
  [/\b(whence|thereof|therein|wherein|whereof|hitherto|thither|wherefore|thereby)\b/gi, 'plain words'],
  [/\bthere (is|are|was|were) none\b/gi, 'not found, missing'],
  [/\bfurniture\b/gi, 'boilerplate'],
  [/\bstrangers?\b/gi, 'untrusted'],
  [/\bfound out\b/gi, 'detected'],
  [/\bon line\b/gi, 'online'],
  [/\b(anew|afresh)\b/gi, 'again'],
  [/\b(in the making|of the making)\b/gi, 'being built'],
  [/\bat once (?:and|with)\b/gi, 'immediately'],
  [/\bwithout more ado\b/gi, 'omit it'],
  [/\ball the same\b/gi, 'still'],
  [/\bhandful\b/gi, 'a number of'],
  [/\bwhoever\b/gi, 'a user who'],
  [/\b(in|out of) sight\b/gi, 'visible, hidden'],
  [/\b(complain(s|ed|ing)?|nothing to say)\b/gi, 'report'],
  [/\bdo(es)? no harm\b/gi, 'is ignored, changes nothing'],
  [/\bvanish(es|ed)?\b/gi, 'is lost'],
];

/** Data, in which any word may occur: fixtures, speeches, word lists, locked versions. */
const data = [
  /^tests\/(import|hostile|json|growth|speeches|schema)\//,
  /^tests\/(invariants|matrix)\/.*json$/,
  /^fuzz\/(seeds\/|speech\.dict)/,
  /^www\/speeches\//,
  /^examples\/library/,
  /^crates\/import\/src\/(lexicon|recognise)\//,
  /^crates\/locale\/.*\.json$/,
  /(^|\/)(package-lock\.json|Cargo\.lock|LICENSE-\w+)$/,
  /^scripts\/check-english\.mjs$/,
];

/** The title of a test: a string in JavaScript, and in Rust a name of four words or more. */
const title = /\b(?:test|describe)(?:\.\w+)?\((['`])(.*?)(?<!\\)\1|\bfn ((?:[a-z0-9]+_){3,}[a-z0-9]+)\(/;
const titleOf = (line) => title.exec(line)?.slice(2).join(' ').replaceAll('_', ' ') ?? '';

const quoted = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
const strings = (line) => [...line.matchAll(quoted)].map((found) => found[1] ?? found[2] ?? found[3]).filter((text) => /[a-z] [a-z]/.test(text)).join(' · ');

/** For each kind of file, the prose of a line. */
const proseOf = {
  '.md': (line) => line.replace(/`[^`]*`/g, ''),
  '.yml': (line) => line,
  '.rs': (line) => [/\/\/[/!]?(.*)/.exec(line)?.[1] ?? '', strings(line.replace(/\/\/.*/, ''))].join(' ').replace(/`[^`]*`/g, ''),
  '.js': (line) => [/(?:\/\/|\/\*\*?|^\s*\*)(.*)/.exec(line)?.[1] ?? '', strings(line)].join(' '),
  '.css': (line) => /(?:\/\*|^\s{2,}(?=[A-Z]))(.*)/.exec(line)?.[1] ?? '',
  '.html': (line) => line.replace(/<[^>]*>/g, ' '),
  '.json': (line) => /"description": "(.*)"/.exec(line)?.[1] ?? '',
  '.sh': (line) => [/(?:^|\s)#(.*)/.exec(line)?.[1] ?? '', strings(line)].join(' '),
};
proseOf['.mjs'] = proseOf['.jsx'] = proseOf['.ts'] = proseOf['.js'];
proseOf['.toml'] = proseOf[''] = proseOf['.sh'];

/** The prose of each line of a file: no code blocks, and of tests only titles and comments. */
function prose(path) {
  const of = proseOf[extname(path)];
  if (!of) return [];
  const isTest = /(^|\/)tests?\/|\.test\.mjs$/.test(path) && !path.endsWith('.md');
  let inCode = false;
  return readFileSync(root + path, 'utf8').split('\n').map((line) => {
    if (path.endsWith('.md') && line.startsWith('```')) inCode = !inCode;
    if (inCode) return '';
    return isTest ? `${of(line.replace(quoted, '""'))} ${titleOf(line)}` : of(line);
  });
}

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter((path) => path && !data.some((pattern) => pattern.test(path)));
let failures = 0;
for (const path of files) {
  for (const [at, line] of prose(path).entries()) {
    for (const [pattern, instead] of wording) {
      for (const [found] of line.matchAll(pattern)) {
        failures += 1;
        console.log(`${path}:${at + 1}: "${found}": ${instead}`);
      }
    }
  }
}
if (failures > 0) process.exitCode = 1;
