//! A rendered speech → its sections: a tree in the order of the document, each with its entry in the outline.

use super::listen::elements;
use web_sys::Element;

/// The heading of a section, which may run into its first paragraph.
pub(super) const HEADING: &str = ":scope > .oration-heading, :scope > .oration-runin > .oration-heading";

/// A section of the page.
#[derive(Debug)]
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
        let words = self.heading().and_then(|heading| heading.text_content()).unwrap_or_default();
        words.trim_end_matches(['。', '，', '；', '：', ' ']).to_owned()
    }
}

/// All sections, those at the top apart.
#[derive(Debug, Default)]
pub(super) struct Sections {
    pub(super) all: Vec<Section>,
    roots: Vec<usize>,
}

impl Sections {
    pub(super) fn of(article: &Element) -> Self {
        let mut sections = Sections::default();
        let mut links = elements(article, ".oration-outline li > a").into_iter().peekable();
        let mut open: Vec<usize> = Vec::new();
        for element in elements(article, ".oration-section[id]") {
            let at = sections.all.len();
            while open.last().is_some_and(|&last| !sections.all[last].element.contains(Some(&element))) {
                open.pop();
            }
            let parent = open.last().copied();
            match parent {
                Some(parent) => sections.all[parent].children.push(at),
                None => sections.roots.push(at),
            }
            let id = element.id();
            let link = links.next_if(|link| target(link).as_deref() == Some(&*id));
            sections.all.push(Section { id, element, link, parent, children: Vec::new() });
            open.push(at);
        }
        sections
    }

    /// The last section whose upper edge is at a line of the window or above it. Of each level of the tree only as
    /// many sections are measured as halving needs, and none inside a section that is elsewhere: those may not be
    /// laid out at all.
    pub(super) fn at(&self, line: f64) -> Option<usize> {
        let (mut found, mut level) = (None, &self.roots);
        loop {
            let above = level.partition_point(|&at| self.all[at].top() <= line);
            let Some(&at) = above.checked_sub(1).and_then(|last| level.get(last)) else { return found };
            found = Some(at);
            level = &self.all[at].children;
        }
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

/// The id that a link within the page leads to.
pub(super) fn target(link: &Element) -> Option<String> {
    link.get_attribute("href")?.strip_prefix('#').map(str::to_owned)
}
