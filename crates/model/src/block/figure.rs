//! Figures and tables.

use crate::{Str, Text};
use serde::Serialize;

/// An image.
///
/// ```
/// use oration::model::Block;
///
/// let json = r#"{"title": "", "body": [{"type": "figure", "src": "hall.jpg", "alt": "会场", "width": 800}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Figure(figure) = &speech.body[0] else { unreachable!() };
/// assert_eq!((&*figure.alt, figure.width), ("会场", Some(800)));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Figure<'a> {
    /// URL of the image.
    pub src: Str<'a>,
    /// Text alternative.
    pub alt: Str<'a>,
    /// Caption below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text<'a>>,
    /// Width in CSS pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u64>,
    /// Height in CSS pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u64>,
}

/// A table.
///
/// ```
/// use oration::model::Block;
///
/// let json = r#"{"title": "", "body": [{"type": "table", "head": [["指标", "数值"]], "rows": [["粮食", "14100亿斤"]]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Table(table) = &speech.body[0] else { unreachable!() };
/// assert_eq!(table.rows[0].len(), 2);
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Table<'a> {
    /// Rows of column headings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub head: Vec<Vec<Text<'a>>>,
    /// Rows of cells.
    pub rows: Vec<Vec<Text<'a>>>,
    /// Caption above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Text<'a>>,
}
