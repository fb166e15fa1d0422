// An explained import → a table with the role and the evidence of each line.

/**
 * One row per line: number, role, evidence with the second-best role, and text, separated by tabs.
 * @param {Uint8Array} bytes
 * @param {{ lines: import('../index.js').LineReport[], encoding?: string, text?: string }} imported `text` of a document
 * @returns {string}
 */
export function explanation(bytes, { lines, encoding, text = new TextDecoder(encoding).decode(bytes) }) {
  const texts = text.split('\n');
  return lines.map((report) => row(report, texts)).join('');
}

function row({ line, end, role, evidence, runnerUp }, text) {
  const number = end > line ? `${line}-${end}` : `${line}`;
  const reasons = [evidence.join(', '), runnerUp && `else ${runnerUp}`].filter(Boolean).join('; ');
  const content = text.slice(line - 1, Math.max(line, end)).map((part) => part.trim()).join(' ');
  return `${[number, role, reasons, content.replace(/\t/g, ' ')].join('\t')}\n`;
}
