// An explained import → a table of what each line of the source was read as, and why.

/**
 * A row for each line: its number, its role, the evidence and the second-best role, and its text, separated by tabs.
 * @param {Uint8Array} bytes
 * @param {{ lines: import('../index.js').LineReport[], encoding: string }} imported
 * @returns {string}
 */
export function explanation(bytes, { lines, encoding }) {
  const text = new TextDecoder(encoding).decode(bytes).split('\n');
  return lines.map((report) => row(report, text)).join('');
}

function row({ line, end, role, evidence, runnerUp }, text) {
  const number = end > line ? `${line}-${end}` : `${line}`;
  const reasons = [evidence.join(', '), runnerUp && `else ${runnerUp}`].filter(Boolean).join('; ');
  const words = text.slice(line - 1, Math.max(line, end)).map((part) => part.trim()).join(' ');
  return `${[number, role, reasons, words.replace(/\t/g, ' ')].join('\t')}\n`;
}
