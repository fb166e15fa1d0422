// The settings of an element → code for a framework.
import { load, moduleName } from './snippets.js';

/**
 * @typedef {object} Settings
 * @property {[string, string | true][]} attributes
 * @property {object} [reader] reader options
 * @property {[string, string][]} looks custom properties
 */

/** The names of the frameworks. */
export const frameworks = ['HTML', 'JavaScript', 'React', 'Vue', 'Svelte', 'Node.js'];

const quoted = (value) => `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** A tag, on one line if it is short. */
function tag(attributes, end = '></oration-speech>') {
  const list = attributes.map(([name, value]) => (value === true ? name : `${name}=${quoted(value)}`));
  const short = ['<oration-speech', ...list].join(' ');
  return (short.length + end.length <= 72 ? short : ['<oration-speech', ...list].join('\n  ')) + end;
}

/** A value as JavaScript: names without quotes, strings in single quotes where possible. */
const literal = (value) =>
  JSON.stringify(value, null, 2)
    .replace(/^(\s*)"(\w+)":/gm, '$1$2:')
    .replace(/"((?:[^"\\]|\\.)*)"/g, (whole, inner) => (/['\\]/.test(inner) ? whole : `'${inner}'`));

/** A rule for the custom properties. */
const rule = (looks, selector = 'oration-speech') => `${selector} {\n${looks.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;

/** The options of `mount` and `render` that attributes are for. */
function optionsOf(attributes, reader) {
  const options = {};
  for (const [name, value] of attributes) {
    if (name === 'heading-level') options.headingLevel = Number(value);
    else if (name === 'id-prefix') options.idPrefix = value;
    else if (name === 'ui-lang') options.uiLang = value;
    else if (name === 'no-outline') options.outline = false;
    else if (name === 'no-header') options.header = false;
    else if (name === 'images') options.images = true;
  }
  return reader ? { ...options, reader } : options;
}

const argument = (options) => (Object.keys(options).length ? `, ${literal(options)}` : '');
const indent = (text) => text.replace(/^(?=.)/gm, '  ');
const source = (attributes) => attributes.find(([name]) => name === 'src')?.[1] ?? 'speech.json';
const comment = (looks) => (looks.length ? `\n/* CSS\n${rule(looks)}\n*/\n` : '');

/** @type {Record<string, (settings: Settings) => string>} */
const writers = {
  HTML({ attributes, reader, looks }) {
    const script = reader ? `\n<script type="module">\n  document.querySelector('oration-speech').options = ${indent(literal({ reader })).trim()};\n</script>` : '';
    const style = looks.length ? `<style>\n${indent(rule(looks))}\n</style>\n` : '';
    return `${load}\n${style}${tag(attributes)}${script}\n`;
  },
  JavaScript({ attributes, reader, looks }) {
    const markdown = attributes.some(([name]) => name === 'markdown') ? '{ markdown: true }' : '';
    return `import { init, mount } from '${moduleName}';
import '${moduleName}/oration.css';

await init(${markdown});
const response = await fetch(${literal(source(attributes))});
const element = document.querySelector('main');
mount(element, await response.arrayBuffer()${argument(optionsOf(attributes, reader))});
${comment(looks)}`;
  },
  React({ attributes, reader, looks }) {
    const bound = reader ? [['ref={element}', /** @type {const} */ (true)], ...attributes] : attributes;
    const options = reader ? `\nconst options = ${literal({ reader })};\n` : '';
    // The element adds children, which React does not expect before it has hydrated the page.
    return `'use client';
import { useEffect${reader ? ', useRef' : ''} } from 'react';
import '${moduleName}/oration.css';
${options}
export default function Speech() {
${reader ? '  const element = useRef(null);\n' : ''}  useEffect(() => {
${reader ? '    element.current.options = options;\n' : ''}    import('${moduleName}/define');
  }, []);
  return ${indent(tag(bound, ' />')).trim()};
}
${comment(looks)}`;
  },
  Vue({ attributes, reader, looks }) {
    const options = reader ? `\nconst options = ${literal({ reader })};\n` : '';
    const bound = reader ? [...attributes, [':options.prop', 'options']] : attributes;
    const style = looks.length ? `\n<style>\n${rule(looks)}\n</style>\n` : '';
    return `<script setup>
import '${moduleName}/define';
import '${moduleName}/oration.css';
${options}</script>

<template>
${indent(tag(bound))}
</template>
${style}`;
  },
  Svelte({ attributes, reader, looks }) {
    const options = reader ? `\n${indent(`const options = ${literal({ reader })};`)}\n` : '';
    const bound = reader ? [...attributes, ['{options}', true]] : attributes;
    const style = looks.length ? `\n<style>\n${indent(rule(looks, ':global(oration-speech)'))}\n</style>\n` : '';
    return `<script>
  import '${moduleName}/define';
  import '${moduleName}/oration.css';
${options}</script>

${tag(bound)}
${style}`;
  },
  'Node.js'({ attributes, looks }) {
    return `import { readFile } from 'node:fs/promises';
import { renderToString } from '${moduleName}';

const speech = await readFile('speech.json');
const html = renderToString(speech${argument(optionsOf(attributes))});
${comment(looks)}`;
  },
};

/**
 * @param {string} framework
 * @param {Settings} settings
 */
export const codeFor = (framework, settings) => writers[framework](settings);
