// A link to its section next to every heading.
import { icon, icons, make, setAttributes } from './dom.js';
import { format } from './messages.js';
import { headingOf, nameOf } from './sections.js';

/** @type {import('./context.js').Part} */
export function permalinks({ document, lang, messages, spy }) {
  // Cloning a template is faster than creating each link.
  const template = make(document, 'a', { class: 'oration-permalink', lang }, icon(document, icons.link));
  const links = [];
  let known = 0;
  const sectionsChanged = () => {
    for (; known < spy.sections.all.length; known += 1) {
      const { element, id } = spy.sections.all[known];
      const heading = headingOf(element);
      if (!heading) continue;
      const link = template.cloneNode(true);
      setAttributes(link, { href: `#${id}`, 'aria-label': format(messages.linkTo, { name: nameOf(heading) }) });
      // Next to the heading, not inside it, so that it is not part of the heading's accessible name.
      heading.after(link);
      links.push(link);
    }
  };
  sectionsChanged();
  return { sectionsChanged, destroy: () => links.forEach((link) => link.remove()) };
}
