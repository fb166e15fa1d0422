//! A table of a document → a table of data, unless it is there for the layout.

use super::paragraph::joined;
use oration_document as word;
use oration_model::{Block, Table};

/// A longer cell is not a datum.
const LONGEST_CELL: usize = 200;

/// The table and its words, if it has data: rows and columns of short cells.
pub(super) fn data(source: &word::Table, notes: &[bool]) -> Option<(Block<'static>, String)> {
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
    let mut words = String::new();
    for row in &source.rows {
        let mut texts = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let before = words.len();
            texts.push(joined(&cell.blocks, notes, &mut words));
            if words[before..].chars().nth(LONGEST_CELL).is_some() {
                return None;
            }
        }
        match row.is_head && table.rows.is_empty() {
            true => table.head.push(texts),
            false => table.rows.push(texts),
        }
    }
    words.truncate(words.trim_end().len());
    (!words.is_empty()).then_some((Block::Table(table), words))
}
