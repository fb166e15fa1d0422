// One document → each contender's time from bytes to HTML in Node.js. main.mjs starts one process per document.
//
// node --expose-gc benches/node.mjs '{"lang":"zh","bytes":1000000,"markdown":"light","how":"compact"}' [NAME...]
import { compare } from './compare.mjs';
import { names } from './contenders/index.mjs';
import { bytesOf } from './formats.mjs';
import { generate } from './generate.mjs';
import { load } from './load.mjs';

const wanted = JSON.parse(process.argv[2]);
const chosen = process.argv.length > 3 ? process.argv.slice(3) : names;
const document = generate(wanted);
const contenders = [];
for (const name of chosen) {
  const { format, run } = await load(name);
  if (format === 'markdown' && wanted.how !== 'compact') continue;
  contenders.push({ name, run, bytes: bytesOf(document, format, wanted.how) });
}
console.log(JSON.stringify({ ...wanted, size: contenders[0].bytes.length, results: compare(contenders) }));
