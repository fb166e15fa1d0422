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
  const advance = (most) => {
    const { all } = spy.sections;
    const start = known;
    for (const end = Math.min(start + most, all.length); known < end; known += 1) {
      const { element, id } = all[known];
      const heading = headingOf(element);
      if (!heading) continue;
      const link = template.cloneNode(true);
      setAttributes(link, { href: `#${id}`, 'aria-label': format(messages.linkTo, { name: nameOf(heading) }) });
      // Next to the heading, not inside it, so that it is not part of the heading's accessible name.
      heading.after(link);
      links.push(link);
    }
    return known - start;
  };
  return { advance, destroy: () => links.forEach((link) => link.remove()) };
}
