// Speech JSON → HTML with a hand-written template: a careful implementation without a library.
//
// Escapes text, assigns ids, lists the outline, and shows masks, notes and omissions as the crate does. Template literals
// and `+=` on one string are the fastest in current engines.

const special = /[&<>"]/;
const references = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escape = (text) => (special.test(text) ? text.replace(/[&<>"]/g, (sign) => references[sign]) : text);

const decoder = new TextDecoder();

/** @param {(text: string) => string} inline converts a string of Markdown to HTML */
export function template(inline) {
  return (bytes) => new Page(JSON.parse(decoder.decode(bytes)), inline).html();
}

class Page {
  constructor(speech, inline) {
    this.speech = speech;
    this.inline = inline;
    this.numbers = new Map();
    this.outline = '';
  }

  html() {
    const { title, lang, speaker, occasion, date, body } = this.speech;
    // Our stylesheet lays these out only when they come into view.
    const size = body.length > 40 ? ' data-size="large"' : '';
    const main = this.body(body, 'speech-', '', 2);
    return (
      `<article class="oration" lang="${escape(lang)}" aria-labelledby="speech-title"${size}>\n<header class="oration-header">\n` +
      `<h1 class="oration-title" id="speech-title">${this.text(title)}</h1>\n<p>${escape(speaker.name)}</p>\n` +
      `<p>${escape(occasion)}, <time datetime="${escape(date)}">${escape(date)}</time></p>\n</header>\n` +
      `<nav class="oration-outline" aria-label="Contents">\n<ol>\n${this.outline}</ol>\n</nav>\n<div class="oration-body">\n${main}</div>\n${this.notes()}</article>\n`
    );
  }

  text(text) {
    if (typeof text === 'string') return this.inline(text);
    let html = '';
    for (const span of text) html += typeof span === 'string' ? this.inline(span) : this.node(span);
    return html;
  }

  node(span) {
    if (span.mask !== undefined) {
      return `<span class="oration-mask" data-of="${span.of}" role="img" aria-label="masked">${escape(span.mask)}</span>`;
    }
    if (span.remark !== undefined) return `<span class="oration-remark">${escape(span.remark)}</span>`;
    if (span.gap !== undefined) {
      return `<span class="oration-gap" role="img" aria-label="${span.gap} characters left out">……</span>`;
    }
    const number = this.numbers.get(span.note) ?? this.numbers.size + 1;
    this.numbers.set(span.note, number);
    return `<sup id="speech-r${number}"><a href="#speech-n${number}" role="doc-noteref">${number}</a></sup>`;
  }

  body(blocks, prefix, path, level) {
    let html = '';
    let sections = 0;
    let paragraphs = 0;
    const between = path === '' ? '' : '-';
    for (const block of blocks) {
      if (typeof block === 'string') {
        html += `<p id="${prefix}${path}${between}p${(paragraphs += 1)}">${this.inline(block)}</p>\n`;
      } else if (block.type === 'section') {
        html += this.section(block, prefix, path === '' ? `s${(sections += 1)}` : `${path}-${(sections += 1)}`, level);
      } else if (block.type === 'paragraph') {
        html += `<p id="${prefix}${path}${between}p${(paragraphs += 1)}">${this.text(block.text)}</p>\n`;
      } else {
        html += this.other(block);
      }
    }
    return html;
  }

  section({ num, heading, body }, prefix, path, level) {
    const id = prefix + path;
    const words = this.text(heading);
    const before = this.outline;
    this.outline = '';
    const inner = this.body(body, prefix, path, level + 1);
    const children = this.outline && `\n<ol>\n${this.outline}</ol>\n`;
    const number = `<span class="oration-num">${escape(num)}</span>`;
    this.outline = `${before}<li><a href="#${id}">${number}${words}</a>${children}</li>\n`;
    const tag = `h${level}`;
    const head = `<${tag} class="oration-heading">${number}${words}</${tag}>`;
    return `<section class="oration-section" id="${id}">\n${head}\n${inner}</section>\n`;
  }

  other(block) {
    switch (block.type) {
      case 'list': {
        const tag = block.ordered ? 'ol' : 'ul';
        let items = '';
        for (const item of block.items) items += `<li>${this.text(item)}</li>\n`;
        return `<${tag}>\n${items}</${tag}>\n`;
      }
      case 'quote':
        return `<blockquote>\n<p>${this.text(block.text)}</p>\n</blockquote>\n`;
      case 'omission':
        return `<div class="oration-omission" role="note"><p>${block.count} characters left out</p></div>\n`;
      default:
        return `<p class="oration-${block.type}">${this.text(block.text)}</p>\n`;
    }
  }

  notes() {
    let items = '';
    for (const [id, number] of this.numbers) {
      items += `<li id="speech-n${number}">${this.text(this.speech.notes[id])} <a href="#speech-r${number}">↩</a></li>\n`;
    }
    return items && `<section role="doc-endnotes">\n<ol>\n${items}</ol>\n</section>\n`;
  }
}
