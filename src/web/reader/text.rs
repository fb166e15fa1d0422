//! The body of a speech → one folded text to look for words in, and back to ranges of the page.

use super::fold::{fold, fold_into};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

/// Elements whose text goes on in the line around them.
const INLINE: [&str; 12] =
    ["SPAN", "B", "I", "EM", "STRONG", "A", "BDI", "CODE", "S", "RUBY", "TIME", "MARK"];

/// What is no text of the speech.
const FOREIGN: &str = ".oration-bar, .oration-permalink, .oration-noteref, .oration-own, rt, rp";

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
        text.read(root);
        text
    }

    fn read(&mut self, element: &Element) {
        let mut next = element.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            if node.node_type() == Node::TEXT_NODE {
                self.nodes.push((self.folded.len(), node.clone()));
                let words = node.node_value().unwrap_or_default();
                words.chars().for_each(|character| fold_into(&mut self.folded, character));
            } else if let Some(element) = node.dyn_ref::<Element>().filter(|element| !is_foreign(element)) {
                let apart = !INLINE.contains(&&*element.tag_name());
                if apart {
                    self.folded.push('\n');
                }
                self.read(element);
                if apart {
                    self.folded.push('\n');
                }
            }
        }
    }

    /// Where words stand in the folded text, never across two blocks.
    pub(super) fn find(&self, words: &str) -> Vec<Range<usize>> {
        let wanted = fold(words.trim());
        if wanted.is_empty() {
            return Vec::new();
        }
        self.folded.match_indices(&*wanted).map(|(at, found)| at..at + found.len()).collect()
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

fn is_foreign(element: &Element) -> bool {
    element.matches(FOREIGN).unwrap_or(false)
}
