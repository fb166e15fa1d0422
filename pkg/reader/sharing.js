// The group of the menu that copies or shares the speech: links, citations and the system's share sheet.
import { canShare, make, textButton } from './dom.js';

/** The citation styles, each a format in citation.js. */
const STYLES = ['GB/T 7714', 'APA', 'BibTeX'];

/**
 * @param {import('./context.js').Context} context
 * @param {import('./menu.js').Menu} menu
 * @param {() => Promise<import('./quote.js').Quote | undefined>} load
 */
export function sharing(context, menu, load) {
  const { document, messages, options: { controls }, signal } = context;
  const add = (button, act) => button.addEventListener('click', async () => act(await load()), { signal });
  add(menu.addAction('oration-copy-section', messages.link), (quote) => quote?.copySectionLink());
  if (!controls.share) return;
  if (canShare(context.window)) add(menu.addAction('oration-share', messages.share), (quote) => quote?.shareSection());
  const buttons = STYLES.map((style) => {
    const button = textButton(document, 'oration-choice', style);
    add(button, (quote) => quote?.copyCitation(style));
    return button;
  });
  menu.addGroup(messages.cite).append(make(document, 'div', { class: 'oration-choices' }, ...buttons));
}
