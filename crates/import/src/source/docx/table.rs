//! A table of a document → a table of data, unless it is there for the layout.

use super::paragraph::joined;
use oration_document as word;
use oration_markdown::plain_text;
use oration_model::{Block, Table, Text};
use std::collections::HashSet;

/// A longer cell is not a datum.
const LONGEST_CELL: usize = 200;

/// The table, if it has data: rows and columns of short cells.
pub(super) fn data(source: &word::Table, notes: &HashSet<String>) -> Option<Block<'static>> {
    let rows = source.rows.iter().filter(|row| row.cells.len() > 1).count();
    let cells = || source.rows.iter().flat_map(|row| &row.cells);
    let is_plain = |block: &word::Block| match block {
        word::Block::Paragraph(paragraph) => {
            paragraph.heading.is_none()
                && paragraph.losses.iter().all(|loss| loss.kind != word::LossKind::TextBox)
        }
        word::Block::Table(_) => false,
    };
    if rows < 2 || !cells().all(|cell| cell.blocks.iter().all(is_plain)) {
        return None;
    }
    let mut table = Table::default();
    for row in &source.rows {
        let texts: Vec<_> = row.cells.iter().map(|cell| joined(&cell.blocks, notes)).collect();
        if texts.iter().any(|text| plain_text(text).chars().nth(LONGEST_CELL).is_some()) {
            return None;
        }
        match row.is_head && table.rows.is_empty() {
            true => table.head.push(texts),
            false => table.rows.push(texts),
        }
    }
    let has_words = table.head.iter().chain(&table.rows).flatten().any(|text| *text != Text::default());
    has_words.then_some(Block::Table(table))
}
