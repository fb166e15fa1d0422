//! Lists and their items.

use super::Block;
use crate::Text;
use crate::keyword::is_false;
use serde::Serialize;

/// A list.
///
/// ```
/// use oration::model::Block;
///
/// let json = r#"{"title": "", "body": [{"type": "list", "ordered": true, "items": ["粮食", "能源"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::List(list) = &speech.body[0] else { unreachable!() };
/// assert!(list.ordered);
/// assert_eq!(list.items.len(), 2);
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct List<'a> {
    /// Whether the list is numbered.
    #[serde(skip_serializing_if = "is_false")]
    pub ordered: bool,
    /// First number of an ordered list; 1 by default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u64>,
    /// The items.
    pub items: Vec<ListItem<'a>>,
}

/// An item of a list.
///
/// An array is read as blocks if an object in it has a `type`, otherwise as text. So if all blocks are plain strings, the
/// first serializes as an object, and an item without blocks is read back as empty text.
///
/// ```
/// use oration::model::{Block, ListItem};
///
/// let json = r#"{"title": "", "body": [{"type": "list", "items": ["粮食", ["能源", {"type": "break"}]]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::List(list) = &speech.body[0] else { unreachable!() };
/// assert!(matches!(list.items[0], ListItem::Text(_)));
/// assert!(matches!(list.items[1], ListItem::Blocks(_)));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum ListItem<'a> {
    /// `"粮食"` or `["在", {"mask": "**"}]`.
    Text(Text<'a>),
    /// `["粮食", {"type": "list", "items": ["稻", "麦"]}]`.
    Blocks(Vec<Block<'a>>),
}
