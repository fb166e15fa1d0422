// Results → a page with the chart, the tables, and what each contender omits.
import { tables } from './report.mjs';

const escape = (text) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
const code = (text) => escape(text).replace(/`([^`]*)`/g, '<code>$1</code>');

function table({ title, rows: [head, ...rows] }) {
  const heads = head.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('');
  const body = rows.map(([name, ...cells]) => {
    const own = name === 'oration' ? ' class="own"' : '';
    return `<tr${own}><th scope="row">${escape(name)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
  });
  return `<figure tabindex="0">
<table>
<caption>${escape(title)}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</figure>`;
}

/** @param {object} results the measurements of main.mjs */
export function page(results) {
  const { machine, does } = results;
  const contenders = Object.entries(does).map(([name, text]) => `<dt>${escape(name)}</dt><dd>${code(text)}</dd>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Oration benchmarks</title>
<link rel="icon" href="../icon.svg">
<link rel="stylesheet" href="bench.css">
</head>
<body>
<main>
<h1>Benchmarks</h1>
<p>Measured by <code>make bench</code> on ${escape(machine.cpu)} (${machine.cores} cores) with Node ${escape(machine.node)}. All contenders
read the same generated text, each in its own format. They take turns, and the results are medians. The floor is
<code>JSON.parse</code> of the decoded bytes, with nothing rendered. Ratios to the floor are comparable between machines;
milliseconds are not. The results are also available as <a href="results.json">JSON</a>.</p>
<p><img src="speed.svg" alt="Chart: from the bytes of a 1 MB speech to HTML, as multiples of the floor; the first table has the numbers."></p>
${tables(results).map(table).join('\n')}
<h2>How each contender is called, and what it omits</h2>
<dl>
${contenders.join('\n')}
</dl>
</main>
</body>
</html>
`;
}
