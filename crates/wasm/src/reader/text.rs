//! The body of a speech → one folded text to look for words in, and back to ranges of the page.

use super::fold::{fold, fold_into};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

/// Elements whose text goes on in the line around them.
const INLINE: [&str; 12] =
    ["SPAN", "B", "I", "EM", "STRONG", "A", "BDI", "CODE", "S", "RUBY", "TIME", "MARK"];

/// Elements that are not part of the speech's text.
const FOREIGN: &str = ".oration-bar, .oration-permalink, .oration-noteref, .oration-own, rt, rp";

/// What is found on a walk through a text.
pub(super) enum Part<'n> {
    Words(&'n Node),
    /// A block begins or ends.
    Edge,
}

/// Goes through the text under a node, but for elements that a selector names.
pub(super) fn walk(node: &Node, foreign: &str, tell: &mut dyn FnMut(Part<'_>)) {
    let mut next = node.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if node.node_type() == Node::TEXT_NODE {
            tell(Part::Words(&node));
        } else if let Some(element) = node.dyn_ref::<Element>() {
            if element.matches(foreign).unwrap_or(false) {
                continue;
            }
            let apart = !INLINE.contains(&&*element.tag_name());
            if apart {
                tell(Part::Edge);
            }
            walk(&node, foreign, tell);
            if apart {
                tell(Part::Edge);
            }
        }
    }
}

/// The words under a node, its blocks on lines of their own.
pub(super) fn lines(node: &Node, foreign: &str) -> String {
    let mut text = String::new();
    walk(node, foreign, &mut |part| match part {
        Part::Words(node) => text.push_str(&node.node_value().unwrap_or_default()),
        Part::Edge => text.push('\n'),
    });
    text
}

/// The words of the speech under a node, its blocks on lines of their own.
pub(super) fn speech_lines(node: &Node) -> String {
    lines(node, FOREIGN)
}

/// The text of a body.
#[derive(Debug, Default)]
pub(super) struct BodyText {
    folded: String,
    /// The text nodes, with where each begins in the folded text.
    nodes: Vec<(usize, Node)>,
}

impl BodyText {
    pub(super) fn of(root: &Element) -> Self {
        let mut text = BodyText::default();
        walk(root, FOREIGN, &mut |part| match part {
            Part::Words(node) => {
                text.nodes.push((text.folded.len(), node.clone()));
                let words = node.node_value().unwrap_or_default();
                words.chars().for_each(|character| fold_into(&mut text.folded, character));
            }
            Part::Edge => text.folded.push('\n'),
        });
        text
    }

    /// The ranges of words in the folded text, never across two blocks.
    pub(super) fn find(&self, words: &str) -> Vec<Range<usize>> {
        let wanted = fold(words.trim());
        if wanted.is_empty() {
            return Vec::new();
        }
        self.folded.match_indices(&*wanted).map(|(at, found)| at..at + found.len()).collect()
    }

    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// The place in the folded text of a node and an offset in it; `None` if it is not text of this speech.
    pub(super) fn place(&self, node: &Node, offset: u32) -> Option<usize> {
        let (begin, node) = self.nodes.iter().find(|(_, own)| own.is_same_node(Some(node)))?;
        let (mut units, mut folded) = (0, String::new());
        for character in node.node_value()?.chars() {
            if units >= offset {
                break;
            }
            fold_into(&mut folded, character);
            units += character.len_utf16() as u32;
        }
        Some(begin + folded.len())
    }

    /// The text node at a place of the folded text.
    pub(super) fn node(&self, place: usize) -> Option<&Node> {
        let at = self.nodes.partition_point(|(begin, _)| *begin <= place).checked_sub(1)?;
        Some(&self.nodes[at].1)
    }

    /// The range of the page for one of the folded text.
    pub(super) fn range(&self, document: &Document, place: &Range<usize>) -> Option<web_sys::Range> {
        let range = document.create_range().ok()?;
        let (node, offset) = self.point(place.start, true)?;
        range.set_start(node, offset).ok()?;
        let (node, offset) = self.point(place.end, false)?;
        range.set_end(node, offset).ok()?;
        Some(range)
    }

    /// A place of the folded text as a node and an offset in it, of UTF-16 units.
    fn point(&self, place: usize, start: bool) -> Option<(&Node, u32)> {
        let before = |begin: usize| if start { begin <= place } else { begin < place };
        let at = self.nodes.partition_point(|(begin, _)| before(*begin)).checked_sub(1)?;
        let (begin, node) = &self.nodes[at];
        let (mut units, mut folded) = (0, String::new());
        for character in node.node_value()?.chars() {
            if begin + folded.len() >= place {
                break;
            }
            fold_into(&mut folded, character);
            units += character.len_utf16() as u32;
        }
        Some((node, units))
    }
}
