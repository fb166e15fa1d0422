//! A rendered speech → its sections: a tree in document order, each with its outline entry.

use wasm_bindgen::JsCast;
use web_sys::{Element, TreeWalker};

/// The heading of a section, which may run into its first paragraph.
pub(super) const HEADING: &str = ":scope > .oration-heading, :scope > .oration-runin > .oration-heading";

/// `NodeFilter.SHOW_ELEMENT`.
const SHOW_ELEMENT: u32 = 1;

/// A section of the page.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub(super) id: String,
    pub(super) element: Element,
    /// Its link in the outline.
    pub(super) link: Option<Element>,
    /// The section it is in.
    pub(super) parent: Option<usize>,
    children: Vec<usize>,
}

impl Section {
    /// The position of its top edge in the window.
    pub(super) fn top(&self) -> f64 {
        self.element.get_bounding_client_rect().top()
    }

    pub(super) fn heading(&self) -> Option<Element> {
        self.element.query_selector(HEADING).ok()?
    }

    /// Its number and its heading, as printed.
    pub(super) fn name(&self) -> String {
        self.heading().map(|heading| name_of(&heading)).unwrap_or_default()
    }
}

/// The text of a heading without its final punctuation.
pub(super) fn name_of(heading: &Element) -> String {
    let text = heading.text_content().unwrap_or_default();
    text.trim_end_matches(['。', '，', '；', '：', ' ']).to_owned()
}

/// The sections read so far.
#[derive(Debug, Clone)]
pub(super) struct Sections {
    pub(super) all: Vec<Section>,
    roots: Vec<usize>,
    /// The chunks of a huge body, each with the number of roots up to its end.
    chunks: Vec<(Element, usize)>,
    /// The last section and its ancestors, outermost first.
    open: Vec<usize>,
    /// Walks the body, which may grow in the meantime. A live collection would be rebuilt after each change.
    elements: Option<TreeWalker>,
    /// Walks the outline.
    entries: Option<TreeWalker>,
    /// The link of the next entry whose section has not been read.
    entry: Option<Element>,
    /// The number of sections whose link is known, or known to be missing.
    linked: usize,
}

impl Sections {
    /// The sections of an article, none of which has been read yet.
    pub(super) fn of(article: &Element) -> Self {
        let walk = |selector: &str| {
            let root = article.query_selector(selector).ok().flatten()?;
            root.owner_document()?.create_tree_walker_with_what_to_show(&root, SHOW_ELEMENT).ok()
        };
        Sections {
            all: Vec::new(),
            roots: Vec::new(),
            chunks: Vec::new(),
            open: Vec::new(),
            elements: walk(".oration-body"),
            entries: walk(".oration-outline"),
            entry: None,
            linked: 0,
        }
    }

    /// All sections of an article.
    pub(super) fn whole(article: &Element) -> Self {
        let mut sections = Sections::of(article);
        sections.read(usize::MAX);
        sections
    }

    /// Reads up to `most` more sections. Returns whether there may be others.
    pub(super) fn read(&mut self, most: usize) -> bool {
        let end = self.all.len().saturating_add(most);
        while self.all.len() < end
            && let Some(element) = next(&self.elements, ".oration-section[id]")
        {
            self.add(element);
        }
        self.link();
        self.all.len() == end
    }

    fn add(&mut self, element: Element) {
        let at = self.all.len();
        while self.open.last().is_some_and(|&last| !self.all[last].element.contains(Some(&element))) {
            self.open.pop();
        }
        let parent = self.open.last().copied();
        match parent {
            Some(parent) => self.all[parent].children.push(at),
            None => self.add_root(at, &element),
        }
        self.all.push(Section { id: element.id(), element, link: None, parent, children: Vec::new() });
        self.open.push(at);
    }

    fn add_root(&mut self, at: usize, element: &Element) {
        self.roots.push(at);
        let Ok(Some(chunk)) = element.closest(".oration-chunk") else { return };
        match self.chunks.last_mut().filter(|(last, _)| *last == chunk) {
            Some((_, end)) => *end = self.roots.len(),
            None => self.chunks.push((chunk, self.roots.len())),
        }
    }

    /// Finds the entries of sections, which are in the same order. Entries of the last sections may not be there yet.
    fn link(&mut self) {
        while let Some(section) = self.all.get_mut(self.linked)
            && let Some(link) = self.entry.take().or_else(|| next(&self.entries, "li > a"))
        {
            match target(&link).as_deref() == Some(&*section.id) {
                true => section.link = Some(link),
                false => self.entry = Some(link),
            }
            self.linked += 1;
        }
    }

    /// The sections whose links are known.
    pub(super) fn linked(&self) -> &[Section] {
        &self.all[..self.linked]
    }

    /// The last section whose top edge is at or above a line of the window. It is found by binary search on each level of
    /// the tree, because sections out of view may not be laid out.
    pub(super) fn at(&self, line: f64) -> Option<usize> {
        let (mut found, mut level) = (None, self.roots_at(line));
        loop {
            let above = level.partition_point(|&at| self.all[at].top() <= line);
            let Some(&at) = above.checked_sub(1).and_then(|last| level.get(last)) else { return found };
            found = Some(at);
            level = &self.all[at].children;
        }
    }

    /// The roots of the last chunk at or above a line, and the root before them; all roots if there are no chunks.
    fn roots_at(&self, line: f64) -> &[usize] {
        if self.chunks.is_empty() {
            return &self.roots;
        }
        let top = |chunk: &Element| chunk.get_bounding_client_rect().top();
        let above = self.chunks.partition_point(|(chunk, _)| top(chunk) <= line).max(1);
        let start = above.checked_sub(2).map_or(0, |before| self.chunks[before].1);
        &self.roots[start.saturating_sub(1)..self.chunks[above - 1].1]
    }

    pub(super) fn by_id(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|section| section.id == id)
    }

    /// The previous sibling of a section.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        let level = self.all[at].parent.map_or(&self.roots, |parent| &self.all[parent].children);
        let place = level.iter().position(|&other| other == at)?;
        level.get(place.checked_sub(1)?).copied()
    }

    /// The section that contains an element, or is the element.
    pub(super) fn around(&self, element: &Element) -> Option<usize> {
        let section = element.closest(".oration-section[id]").ok()??;
        self.by_id(&section.id())
    }

    /// A section and its ancestors, innermost first.
    pub(super) fn path(&self, at: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(at, |&at| self.all[at].parent)
    }
}

/// The next element that matches a selector. At the end, the walk can continue once elements are added.
fn next(walk: &Option<TreeWalker>, selector: &str) -> Option<Element> {
    let walk = walk.as_ref()?;
    loop {
        let element: Element = walk.next_node().ok()??.unchecked_into();
        if element.matches(selector).unwrap_or(false) {
            return Some(element);
        }
    }
}

/// The id that a link within the page points to.
pub(super) fn target(link: &Element) -> Option<String> {
    link.get_attribute("href")?.strip_prefix('#').map(str::to_owned)
}
