// A document in Markdown → the speech that shows it: a section for each heading, with the id that links to it on GitHub.

/** A fence of a code block, or a heading. */
const LINE = /^(?:(`{3,}|~{3,})|(#{1,6}) +(.*?) *#*$)/;

/** The definition of a link that is named elsewhere. */
const DEFINITION = /^\[([^\]]+)\]: +(\S+)$/gm;

/** Markup of a heading, which its id lacks. */
const MARKUP = /[`*]|\[([^\]]*)\]\([^)]*\)/g;

/** @param {string} heading in Markdown */
const idOf = (heading) => heading.replace(MARKUP, '$1').toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-');

/**
 * @param {string} markdown
 * @param {(url: string) => string} resolve the URL of a link or an image → the one in the page
 * @returns {{ title: string, lang: string, body: object[] }}
 */
export function documentOf(markdown, resolve) {
  const urls = new Map([...markdown.matchAll(DEFINITION)].map(([, name, url]) => [name, url]));
  const named = (text, name) => (urls.has(name) ? `](${urls.get(name)})` : text);
  const speech = { title: '', lang: 'en', body: [] };
  /** The open sections, the outermost first. */
  const open = [{ level: 1, body: speech.body }];
  let [fence, text] = ['', ''];
  const flush = () => {
    const content = text.replace(DEFINITION, '').replace(/\]\[([^\]]+)\]/g, named).replace(/\]\(([^()\s]+)\)/g, (_, url) => `](${resolve(url)})`).trim();
    if (content) open.at(-1).body.push({ type: 'markdown', text: content });
    text = '';
  };
  for (const line of markdown.split('\n')) {
    const [, mark, hashes, heading] = LINE.exec(line) ?? [];
    if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark;
    if (!hashes || fence) {
      text += `${line}\n`;
    } else if (hashes.length === 1 && !speech.title) {
      speech.title = heading;
    } else {
      flush();
      while (open.length > 1 && open.at(-1).level >= hashes.length) open.pop();
      const body = [];
      open.at(-1).body.push({ type: 'section', id: idOf(heading), heading, body });
      open.push({ level: hashes.length, body });
    }
  }
  flush();
  return speech;
}
