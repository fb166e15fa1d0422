//! A rendered speech → its sections: a tree in the order of the document, each with its entry in the outline.

use wasm_bindgen::JsCast;
use web_sys::{Element, TreeWalker};

/// The heading of a section, which may run into its first paragraph.
pub(super) const HEADING: &str = ":scope > .oration-heading, :scope > .oration-runin > .oration-heading";

/// What a `TreeWalker` goes through: `NodeFilter.SHOW_ELEMENT`.
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
    /// Where its upper edge is in the window.
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

/// The words of a heading without the mark that ends them.
pub(super) fn name_of(heading: &Element) -> String {
    let words = heading.text_content().unwrap_or_default();
    words.trim_end_matches(['。', '，', '；', '：', ' ']).to_owned()
}

/// All sections read so far, those at the top apart.
#[derive(Debug, Clone)]
pub(super) struct Sections {
    pub(super) all: Vec<Section>,
    roots: Vec<usize>,
    /// The stretches that a huge body is in, each with how many roots there are up to its end.
    stretches: Vec<(Element, usize)>,
    /// The last section and those around it, from the outside in.
    open: Vec<usize>,
    /// Walks the page, which can grow meanwhile. A live list would be rebuilt after each change.
    elements: Option<TreeWalker>,
    /// Goes through the outline.
    entries: Option<TreeWalker>,
    /// The link of an entry that no section was found for yet.
    entry: Option<Element>,
    /// How many sections have got their links or have none.
    linked: usize,
}

impl Sections {
    /// The sections of a page, of which none has been read.
    pub(super) fn of(article: &Element) -> Self {
        let walk = |selector: &str| {
            let root = article.query_selector(selector).ok().flatten()?;
            root.owner_document()?.create_tree_walker_with_what_to_show(&root, SHOW_ELEMENT).ok()
        };
        Sections {
            all: Vec::new(),
            roots: Vec::new(),
            stretches: Vec::new(),
            open: Vec::new(),
            elements: walk(".oration-body"),
            entries: walk(".oration-outline"),
            entry: None,
            linked: 0,
        }
    }

    /// All sections of a page.
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
        let Ok(Some(stretch)) = element.closest(".oration-stretch") else { return };
        match self.stretches.last_mut().filter(|(last, _)| *last == stretch) {
            Some((_, end)) => *end = self.roots.len(),
            None => self.stretches.push((stretch, self.roots.len())),
        }
    }

    /// Finds the entries of sections, which come in the same order; those of the last sections may not be there yet.
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

    /// The last section whose upper edge is at a line of the window or above it. Of each level of the tree only as
    /// many sections are measured as halving needs, and none inside a section that is elsewhere: those may not be
    /// laid out at all.
    pub(super) fn at(&self, line: f64) -> Option<usize> {
        let (mut found, mut level) = (None, self.roots_at(line));
        loop {
            let above = level.partition_point(|&at| self.all[at].top() <= line);
            let Some(&at) = above.checked_sub(1).and_then(|last| level.get(last)) else { return found };
            found = Some(at);
            level = &self.all[at].children;
        }
    }

    /// The roots of the last stretch at a line or above it, and the root before them; all where there are no stretches.
    fn roots_at(&self, line: f64) -> &[usize] {
        if self.stretches.is_empty() {
            return &self.roots;
        }
        let top = |stretch: &Element| stretch.get_bounding_client_rect().top();
        let above = self.stretches.partition_point(|(stretch, _)| top(stretch) <= line).max(1);
        let start = above.checked_sub(2).map_or(0, |before| self.stretches[before].1);
        &self.roots[start.saturating_sub(1)..self.stretches[above - 1].1]
    }

    pub(super) fn by_id(&self, id: &str) -> Option<usize> {
        self.all.iter().position(|section| section.id == id)
    }

    /// The section before another in what both are in.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        let level = self.all[at].parent.map_or(&self.roots, |parent| &self.all[parent].children);
        let place = level.iter().position(|&other| other == at)?;
        level.get(place.checked_sub(1)?).copied()
    }

    /// The section an element is in, itself included.
    pub(super) fn around(&self, element: &Element) -> Option<usize> {
        let section = element.closest(".oration-section[id]").ok()??;
        self.by_id(&section.id())
    }

    /// A section and those around it, from the inside out.
    pub(super) fn path(&self, at: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(at, |&at| self.all[at].parent)
    }
}

/// The next element of a kind. If none is left, the walk continues from here once there is one.
fn next(walk: &Option<TreeWalker>, selector: &str) -> Option<Element> {
    let walk = walk.as_ref()?;
    loop {
        let element: Element = walk.next_node().ok()??.unchecked_into();
        if element.matches(selector).unwrap_or(false) {
            return Some(element);
        }
    }
}

/// The id that a link within the page leads to.
pub(super) fn target(link: &Element) -> Option<String> {
    link.get_attribute("href")?.strip_prefix('#').map(str::to_owned)
}
