// Results → an SVG chart: how long the contenders take for 1 MB, as multiples of the floor.

const WIDTH = 760;
const LABEL = 150;
const BAR = 11;
const ROW = 32;

const colours = { zh: '#b4442c', en: '#2c5f8a' };

/** The length of a bar, logarithmic, so that 0.5 and 200 fit on one page. */
const scale = (ratio, most) => Math.max(2, (Math.log2(ratio / 0.25) / Math.log2(most / 0.25)) * (WIDTH - LABEL - 60));

/** @param {object} results the measurements of main.mjs */
export function chart({ speed, does, machine }) {
  const documents = speed.filter(({ bytes, markdown, how }) => bytes === 1e6 && markdown === 'light' && how === 'compact');
  const names = Object.keys(does);
  const ratio = (document, name) => document.results.find((result) => result.name === name)?.ratio;
  const most = Math.max(...documents.flatMap((document) => names.map((name) => ratio(document, name) ?? 0)));
  const height = names.length * ROW + 64;
  const rows = names.map((name, row) => {
    const top = 48 + row * ROW;
    const bars = documents.map((document, at) => {
      const value = ratio(document, name);
      const y = top + at * (BAR + 1);
      const length = scale(value, most).toFixed(1);
      return (
        `<rect x="${LABEL}" y="${y}" width="${length}" height="${BAR}" fill="${colours[document.lang]}"/>` +
        `<text x="${LABEL + Number(length) + 6}" y="${y + BAR - 2}">${value.toFixed(2)}</text>`
      );
    });
    return `<text x="${LABEL - 8}" y="${top + BAR + 4}" text-anchor="end">${name}</text>${bars.join('')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="chart" font-family="system-ui, sans-serif" font-size="12" fill="#333">
<title id="chart">Bytes of a 1 MB speech to HTML, as multiples of JSON.parse alone</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="8" y="20" font-size="14">Bytes of a 1 MB speech to HTML, as multiples of JSON.parse alone (logarithmic)</text>
<text x="8" y="38"><tspan fill="${colours.zh}">■</tspan> Chinese <tspan fill="${colours.en}">■</tspan> English · Node ${machine.node}, ${machine.cpu}</text>
${rows.join('\n')}
</svg>
`;
}
