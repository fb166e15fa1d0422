//! A [`Block`] → the blocks in it: the traversal for ids, outline, lengths, expansion and checks of numbering.
//!
//! Without a wildcard arm, so that adding a block type does not compile until its children are listed here.

use crate::{Block, ListItem};

/// Blocks inside a block.
///
/// ```
/// let json = r#"{"title": "", "body": [{"type": "list", "items": ["一", ["二", {"type": "break"}]]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let inside = speech.body[0].children().next().expect("an item of blocks");
/// assert_eq!((inside.item, inside.blocks.len()), (Some(1), 2));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Children<'b, 'a> {
    /// The blocks, in order.
    pub blocks: &'b [Block<'a>],
    /// If the block is a list, the index of the item that contains them.
    pub item: Option<usize>,
}

impl<'a> Block<'a> {
    /// The blocks directly inside this one: the body of a section, quote or turn, and list items with blocks.
    ///
    /// ```
    /// use oration::model::Block;
    ///
    /// fn paragraphs(blocks: &[Block<'_>]) -> usize {
    ///     let count = |block: &Block<'_>| {
    ///         let own = usize::from(matches!(block, Block::Paragraph(_)));
    ///         own + block.children().map(|inside| paragraphs(inside.blocks)).sum::<usize>()
    ///     };
    ///     blocks.iter().map(count).sum()
    /// }
    ///
    /// let json = r#"{"title": "", "body": ["一", {"type": "quote", "body": ["二", "三"]}]}"#;
    /// assert_eq!(paragraphs(&oration::parse(json)?.speech.body), 3);
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn children(&self) -> impl Iterator<Item = Children<'_, 'a>> {
        let (body, items): (Option<&[Block<'a>]>, &[ListItem<'a>]) = match self {
            Block::Section(section) => (Some(&section.body), &[]),
            Block::Quote(quote) => (Some(&quote.body), &[]),
            Block::Turn(turn) => (Some(&turn.body), &[]),
            Block::List(list) => (None, &list.items),
            Block::Paragraph(_)
            | Block::Salutation(_)
            | Block::Verse(_)
            | Block::Figure(_)
            | Block::Table(_)
            | Block::Omission(_)
            | Block::Remark(_)
            | Block::Closing(_)
            | Block::Markdown(_)
            | Block::Break => (None, &[]),
        };
        let body = body.into_iter().map(|blocks| Children { blocks, item: None });
        body.chain(items.iter().enumerate().filter_map(|(index, item)| match item {
            ListItem::Blocks(blocks) => Some(Children { blocks, item: Some(index) }),
            ListItem::Text(_) => None,
        }))
    }

    /// The blocks directly inside this one, mutable, in the order of [`children`](Self::children).
    ///
    /// ```
    /// use oration::model::Block;
    ///
    /// let json = r#"{"title": "", "body": [{"type": "quote", "body": ["一", {"type": "break"}]}]}"#;
    /// let mut speech = oration::parse(json)?.speech;
    /// for blocks in speech.body[0].children_mut() {
    ///     blocks.retain(|block| *block != Block::Break);
    /// }
    /// assert_eq!(speech.body[0].children().next().map(|inside| inside.blocks.len()), Some(1));
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn children_mut(&mut self) -> impl Iterator<Item = &mut Vec<Block<'a>>> {
        let (body, items): (Option<&mut Vec<Block<'a>>>, &mut [ListItem<'a>]) = match self {
            Block::Section(section) => (Some(&mut section.body), &mut []),
            Block::Quote(quote) => (Some(&mut quote.body), &mut []),
            Block::Turn(turn) => (Some(&mut turn.body), &mut []),
            Block::List(list) => (None, &mut list.items),
            Block::Paragraph(_)
            | Block::Salutation(_)
            | Block::Verse(_)
            | Block::Figure(_)
            | Block::Table(_)
            | Block::Omission(_)
            | Block::Remark(_)
            | Block::Closing(_)
            | Block::Markdown(_)
            | Block::Break => (None, &mut []),
        };
        body.into_iter().chain(items.iter_mut().filter_map(|item| match item {
            ListItem::Blocks(blocks) => Some(blocks),
            ListItem::Text(_) => None,
        }))
    }

    /// The id the author gave the block.
    ///
    /// ```
    /// let json = r#"{"title": "", "body": [{"type": "paragraph", "text": "一", "id": "start"}, "二"]}"#;
    /// let speech = oration::parse(json)?.speech;
    /// assert_eq!(speech.body[0].id(), Some("start"));
    /// assert_eq!(speech.body[1].id(), None);
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn id(&self) -> Option<&str> {
        match self {
            Block::Section(section) => section.id.as_deref(),
            Block::Paragraph(paragraph) => paragraph.id.as_deref(),
            Block::Salutation(_)
            | Block::List(_)
            | Block::Quote(_)
            | Block::Verse(_)
            | Block::Figure(_)
            | Block::Table(_)
            | Block::Omission(_)
            | Block::Remark(_)
            | Block::Turn(_)
            | Block::Closing(_)
            | Block::Markdown(_)
            | Block::Break => None,
        }
    }
}
