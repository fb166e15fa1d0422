// The module, just started → the functions that the first speech needs, compiled.

const speech = '{"title":"a","lang":"zh","speaker":{"name":"b"},"date":"2024-01-01","body":["c",{"type":"section","num":"1","heading":"d","body":["*e*"]}]}';

/**
 * Engines compile a function of the module when it is first called: in Chromium 156 twenty of the forty milliseconds that
 * the first screen of a long speech takes, fifteen of the seventy of a short one. While the speech is still being fetched,
 * that time is free.
 * @param {typeof import('../wasm/oration.js')} module
 */
export function warmUp(module) {
  try {
    const pieces = new module.Pieces(new TextEncoder().encode(speech));
    for (const name of ['read', 'head', 'entries', 'between', 'blocks', 'end']) pieces[name](1 << 12);
    pieces.free();
    module.attach(article()).destroy();
  } catch {
    // What fails here fails again in a call that reports it.
  }
}

/** A detached article. Built without HTML, because a page may refuse the Trusted Types policy. */
function article() {
  const make = (tag, name, ...content) => {
    const element = Object.assign(document.createElement(tag), { className: name });
    element.append(...content);
    return element;
  };
  const section = make('section', 'oration-section', make('h2', 'oration-heading', 'd'), make('p', '', 'e'));
  section.id = 'speech-s1';
  const link = Object.assign(make('a', '', 'd'), { href: '#speech-s1' });
  const outline = make('nav', 'oration-outline', make('p', 'oration-outline-title', 'f'), make('ol', '', make('li', '', link)));
  return make('article', 'oration', outline, make('div', 'oration-body', section));
}
