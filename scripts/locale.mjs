// crates/locale/data/*.json → pkg/locale/: two modules per language with the text that the package shows in a page, of which
// the second is for what is loaded on first use, and one with the text of the index page that the command writes
// and one with that of the placeholder.
// The texts about speaking and reading aloud: a module per language. Those about recordings, and crates/timing/data →
// pkg/reader/texts/.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const data = new URL('../crates/locale/data/', import.meta.url);
const out = new URL('../pkg/locale/', import.meta.url);

/** The strings of the reader that it shows at once. A page loads all others with the first control that it loads. */
const AT_ONCE = new Set(
  (
    'contents skip tools of previous next close filter expand collapse inside minutes minutesLeft find nextHit ' +
    'previousHit more bookmark linkTo notLoaded'
  ).split(' '),
);

const locales = readdirSync(data)
  .sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, data), 'utf8')));

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
for (const { lang, format, page, reader, element } of locales) {
  const { group, singularFrom } = format;
  const state = { partial: page.partial, omitted: page.omitted };
  const those = (areAtOnce) => Object.fromEntries(Object.entries(reader).filter(([name]) => AT_ONCE.has(name) === areAtOnce));
  const { loading: _, ...failure } = element;
  const strings = { lang, group, singularFrom, state, reader: those(true), element: failure };
  const later = `import('./${lang}-later.js')`;
  writeFileSync(new URL(`${lang}.js`, out), `export default ${JSON.stringify(strings).slice(0, -1)},later:()=>${later}};\n`);
  writeFileSync(new URL(`${lang}-later.js`, out), `export default ${JSON.stringify(those(false))};\n`);
}
const library = Object.fromEntries(locales.map(({ lang, library }) => [lang, library]));
writeFileSync(new URL('library.js', out), `export default ${JSON.stringify(library)};\n`);
const loading = Object.fromEntries(locales.map(({ lang, tags, element }) => [tags[0], { lang, text: element.loading }]));
writeFileSync(new URL('loading.js', out), `export default ${JSON.stringify(loading)};\n`);
// The specifiers are literal, so that bundlers find the files.
const loaders = locales.map(({ lang, tags }) => `  { tags: ${JSON.stringify(tags)}, load: () => import('./${lang}.js') },\n`);
writeFileSync(new URL('index.js', out), `export const locales = [\n${loaders.join('')}];\n`);

const texts = new URL('../pkg/reader/texts/', import.meta.url);
mkdirSync(texts, { recursive: true });
const save = (name, value) => writeFileSync(new URL(name, texts), `export default ${JSON.stringify(value)};\n`);
/** The specifiers are literal here, too. */
for (const name of ['speaking', 'aloud']) {
  for (const { lang, [name]: text } of locales) writeFileSync(new URL(`${lang}-${name}.js`, out), `export default ${JSON.stringify(text)};\n`);
  writeFileSync(new URL(`${name}.js`, texts), `export default {\n${locales.map(({ lang }) => `  '${lang}': () => import('../../locale/${lang}-${name}.js'),\n`).join('')}};\n`);
}

/** A message of the page → a regular expression with a group for each number in it. */
const reading = (message) =>
  message
    .replace(/[.*+?^$()[\]\\/]/g, '\\$&')
    .replace(/\{(\w+)\}/g, '(?<$1>\\d[\\d,.\\s]*)')
    .replace(/\{([^{}|]*)\|([^{}|]*)\}/g, '(?:$1|$2)');
const readings = (unit) => [...new Set(locales.flatMap(({ page }) => ['extent', 'total', 'leftOut'].map((name) => reading(page[name + unit]))))];
save('extents.js', { Characters: readings('Characters'), Words: readings('Words') });
save('player.js', Object.fromEntries(locales.map(({ lang, player }) => [lang, player])));
const [, ...abbreviations] = readFileSync(new URL('../crates/timing/data/abbreviations.txt', import.meta.url), 'utf8').trimEnd().split('\n');
/** English is for all languages that have none of their own. */
const isEnglish = (line) => line.startsWith('en ');
const byLanguage = (lines) => Object.fromEntries(lines.map((line) => [line.slice(0, 2), line.slice(3)]));
save('abbreviations.js', byLanguage(abbreviations.filter(isEnglish)));
save('more-abbreviations.js', byLanguage(abbreviations.filter((line) => !isEnglish(line))));
const [, ...marks] = readFileSync(new URL('../crates/timing/data/marks.txt', import.meta.url), 'utf8').trimEnd().split('\n');
const others = abbreviations.filter((line) => !isEnglish(line)).map((line) => line.slice(0, 2)).join(' ');
save('marks.js', { ...Object.fromEntries(marks.map((line) => line.split(/ (.*)/, 2))), abbreviated: others });
