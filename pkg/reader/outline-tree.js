// Branches of a large outline: collapsed until the user reaches them, unless the user has expanded or collapsed them.
import { closest, iconButton, icons, make, setAttributes, textButton } from './dom.js';
import { format } from './messages.js';
import { around, sectionName } from './sections.js';

/** The number of entries from which branches are collapsed; the same as in crates/outline. */
const COLLAPSE_FROM = 25;

/**
 * An outline entry with subentries.
 * @typedef {{ id: string, list: HTMLElement, toggle: HTMLElement }} Branch
 */

/** @type {import('./context.js').Part} */
export function outlineTree(context) {
  const { article, document, messages, outline, signal, spy, userExpanded } = context;
  // Cloning a template is faster than creating each toggle.
  const template = iconButton(document, 'oration-toggle', '', icons.open);
  /** @type {Map<import('./sections.js').Section, Branch>} */
  const branches = new Map();
  /** The branches around the current section. */
  let followed = new Set();
  const entries = outline.getElementsByTagName('li');
  let known = 0;
  let many = false;
  let tools;

  /** Whether a branch is to be expanded: as the user chose, or else a default. */
  const wanted = ({ id }, otherwise) => userExpanded.get(id) ?? otherwise;

  const setByUser = (branch, open) => {
    userExpanded.set(branch.id, open);
    setOpen(branch, open);
  };

  /** Expands the branches around the current section and collapses others, except those set by the user. */
  const follow = () => {
    const path = new Set([...around(spy.current)].map((section) => branches.get(section)).filter(Boolean));
    for (const branch of followed) if (!path.has(branch)) setOpen(branch, wanted(branch, !many));
    for (const branch of path) if (!followed.has(branch)) setOpen(branch, wanted(branch, true));
    followed = path;
  };

  const addTools = () => {
    const button = textButton(document, 'oration-everything', messages.expand);
    tools = make(document, 'p', { class: 'oration-outline-tools' }, button);
    outline.querySelector('.oration-outline-title')?.after(tools);
    outline.setAttribute('data-tools', '');
    button.addEventListener('click', () => {
      const open = [...branches.values()].some((branch) => !isOpen(branch));
      branches.forEach((branch) => setByUser(branch, open));
      button.textContent = open ? messages.collapse : messages.expand;
    }, { signal });
  };

  /** Adds branches for more sections. */
  const advance = (most) => {
    const fresh = [];
    const { all, linked } = spy.sections;
    const start = known;
    for (const end = Math.min(start + most, linked); known < end; known += 1) {
      const section = all[known];
      const branch = branchOf(context, template, section);
      if (!branch) continue;
      branches.set(section, branch);
      fresh.push(branch);
    }
    const before = many;
    many ||= entries.length >= COLLAPSE_FROM;
    for (const branch of many === before ? fresh : branches.values()) setOpen(branch, wanted(branch, !many));
    followed = new Set();
    follow();
    if (many && branches.size > 0 && !tools) addTools();
    return known - start;
  };

  outline.addEventListener('click', (event) => {
    const toggle = closest(event, '.oration-toggle');
    const branch = toggle && [...branches.values()].find((branch) => branch.toggle === toggle);
    if (branch) setByUser(branch, !isOpen(branch));
  }, { signal });
  // The browser's search found an entry in a collapsed branch.
  outline.addEventListener('beforematch', ({ target }) => {
    const branch = [...branches.values()].find(({ list }) => list === target);
    if (branch) setByUser(branch, true);
  }, { signal });
  article.addEventListener('oration-section', follow, { signal });

  return {
    advance,
    destroy() {
      tools?.remove();
      outline.removeAttribute('data-tools');
      for (const { list, toggle } of branches.values()) {
        toggle.remove();
        list.removeAttribute('hidden');
        list.removeAttribute('id');
      }
    },
  };
}

/** @returns {Branch | undefined} */
function branchOf({ document, messages }, template, section) {
  const list = section.link?.nextElementSibling;
  if (list?.tagName !== 'OL') return undefined;
  list.id = unusedId(document, `${section.id}-entries`);
  const name = format(messages.inside, { name: sectionName(section) });
  const toggle = template.cloneNode(true);
  setAttributes(toggle, { 'aria-label': name, title: name, 'aria-controls': list.id });
  section.link.before(toggle);
  return { id: section.id, list, toggle };
}

/** An author may have given this id to a section. */
const unusedId = (document, id) => (document.getElementById(id) ? unusedId(document, `${id}_`) : id);

const isOpen = ({ list }) => !list.hasAttribute('hidden');

function setOpen({ list, toggle }, open) {
  if (open) list.removeAttribute('hidden');
  // The browser's search can still find it.
  else list.setAttribute('hidden', 'until-found');
  toggle.setAttribute('aria-expanded', String(open));
}
