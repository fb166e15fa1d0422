//! The body of a speech → one folded text to search, and matches in it → ranges of the page.

use super::fold::{fold, fold_into};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

/// Elements that do not interrupt a line of text.
const INLINE: [&str; 12] =
    ["SPAN", "B", "I", "EM", "STRONG", "A", "BDI", "CODE", "S", "RUBY", "TIME", "MARK"];

/// Elements that are not part of the speech's text.
const EXCLUDED: &str = ".oration-bar, .oration-permalink, .oration-noteref, .oration-own, rt, rp";

/// An item of a walk through a text.
pub(super) enum Item<'n> {
    Text(&'n Node),
    /// The start or end of a block.
    Edge,
}

/// Visits the text in a node, except in elements that match a selector.
pub(super) fn walk(node: &Node, excluded: &str, visit: &mut dyn FnMut(Item<'_>)) {
    let mut next = node.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if node.node_type() == Node::TEXT_NODE {
            visit(Item::Text(&node));
        } else if let Some(element) = node.dyn_ref::<Element>() {
            if element.matches(excluded).unwrap_or(false) {
                continue;
            }
            let is_block = !INLINE.contains(&&*element.tag_name());
            if is_block {
                visit(Item::Edge);
            }
            walk(&node, excluded, visit);
            if is_block {
                visit(Item::Edge);
            }
        }
    }
}

/// The text in a node, each block on a line.
pub(super) fn lines(node: &Node, excluded: &str) -> String {
    let mut text = String::new();
    walk(node, excluded, &mut |item| match item {
        Item::Text(node) => text.push_str(&node.node_value().unwrap_or_default()),
        Item::Edge => text.push('\n'),
    });
    text
}

/// The text of the speech in a node, each block on a line.
pub(super) fn speech_lines(node: &Node) -> String {
    lines(node, EXCLUDED)
}

/// The text of a body.
#[derive(Debug, Default)]
pub(super) struct BodyText {
    folded: String,
    /// The text nodes, each with its start in the folded text.
    nodes: Vec<(usize, Node)>,
}

impl BodyText {
    pub(super) fn of(root: &Element) -> Self {
        let mut text = BodyText::default();
        walk(root, EXCLUDED, &mut |item| match item {
            Item::Text(node) => {
                text.nodes.push((text.folded.len(), node.clone()));
                let value = node.node_value().unwrap_or_default();
                value.chars().for_each(|character| fold_into(&mut text.folded, character));
            }
            Item::Edge => text.folded.push('\n'),
        });
        text
    }

    /// The ranges of a term in the folded text, within one block each.
    pub(super) fn find(&self, term: &str) -> Vec<Range<usize>> {
        let wanted = fold(term.trim());
        if wanted.is_empty() {
            return Vec::new();
        }
        self.folded.match_indices(&*wanted).map(|(at, found)| at..at + found.len()).collect()
    }

    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// The position in the folded text of an offset in a node; `None` if the node is not text of this speech.
    pub(super) fn position(&self, node: &Node, offset: u32) -> Option<usize> {
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

    /// The text node at a position of the folded text.
    pub(super) fn node(&self, position: usize) -> Option<&Node> {
        let at = self.nodes.partition_point(|(begin, _)| *begin <= position).checked_sub(1)?;
        Some(&self.nodes[at].1)
    }

    /// The range of the page for a range of the folded text.
    pub(super) fn range(&self, document: &Document, position: &Range<usize>) -> Option<web_sys::Range> {
        let range = document.create_range().ok()?;
        let (node, offset) = self.point(position.start, true)?;
        range.set_start(node, offset).ok()?;
        let (node, offset) = self.point(position.end, false)?;
        range.set_end(node, offset).ok()?;
        Some(range)
    }

    /// A position in the folded text → a node and an offset in it, in UTF-16 code units.
    fn point(&self, position: usize, start: bool) -> Option<(&Node, u32)> {
        let before = |begin: usize| if start { begin <= position } else { begin < position };
        let at = self.nodes.partition_point(|(begin, _)| before(*begin)).checked_sub(1)?;
        let (begin, node) = &self.nodes[at];
        let (mut units, mut folded) = (0, String::new());
        for character in node.node_value()?.chars() {
            if begin + folded.len() >= position {
                break;
            }
            fold_into(&mut folded, character);
            units += character.len_utf16() as u32;
        }
        Some((node, units))
    }
}
