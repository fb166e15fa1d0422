//! What the reader of a page collects: lines before their hints are worked out, and the block elements they are in.

use crate::source::document::{Align, Region};
use crate::source::words::Piece;
use oration_model::Block;

/// A line of the page before its hints are worked out.
#[derive(Debug, Clone, Default)]
pub(super) struct RawLine {
    pub(super) pieces: Vec<Piece>,
    pub(super) no: usize,
    pub(super) end: usize,
    pub(super) starts_paragraph: bool,
    pub(super) heading: Option<u8>,
    /// Depth of the list, whether it is numbered, whether this is the item's first line, and its number.
    pub(super) item: Option<(u8, bool, bool, Option<u64>)>,
    pub(super) align: Option<Align>,
    pub(super) region: Region,
    /// The innermost block element it is in.
    pub(super) node: usize,
    pub(super) block: Option<Block<'static>>,
    /// In a heading, an item or a caption: nothing that makes a table one of layout.
    pub(super) is_caption: bool,
}

/// A block element, for where the page has its content.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Node {
    pub(super) parent: usize,
    /// The page says that its content is here.
    pub(super) is_content: bool,
    /// A paragraph, a heading or an item: part of the content, however long it is.
    pub(super) is_part: bool,
}
