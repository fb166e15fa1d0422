//! A table of a document → a table of data, unless it is there for the layout.

use super::paragraph::joined;
use oration_document as word;
use oration_model::{Block, Table};

/// A longer cell is not a datum.
const LONGEST_CELL: usize = 200;

/// Longer words do not name who speaks.
const LONGEST_LABEL: usize = 40;

/// Whether more than one row has columns, or one row has words in more than one.
fn has_columns(source: &word::Table) -> bool {
    let is_wide = |row: &&word::Row, has: fn(&word::Cell) -> bool| {
        row.cells.iter().filter(|cell| has(cell)).count() > 1
    };
    let rows = source.rows.iter().filter(|row| is_wide(row, |cell| !cell.blocks.is_empty())).count();
    rows > 1 || source.rows.iter().any(|row| is_wide(&row, has_words))
}

fn has_words(cell: &word::Cell) -> bool {
    cell.blocks.iter().any(|block| match block {
        word::Block::Paragraph(paragraph) => !paragraph.pieces.is_empty(),
        word::Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).any(has_words),
    })
}

/// Whether all that is in a cell is words. Those of a table in it are words of the cell.
fn is_plain(cell: &word::Cell) -> bool {
    cell.blocks.iter().all(|block| match block {
        word::Block::Paragraph(paragraph) => {
            paragraph.heading.is_none()
                && paragraph.losses.iter().all(|loss| loss.kind != word::LossKind::TextBox)
        }
        word::Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).all(is_plain),
    })
}

/// Whether a table is a conversation: in each row a label and what is said, and one of the first two labels again.
fn is_conversation(source: &word::Table, notes: &[bool]) -> bool {
    let mut first: Vec<String> = Vec::new();
    let mut is_repeated = false;
    for row in &source.rows {
        let [label, said] = &*row.cells else { return false };
        let mut words = String::new();
        joined(&label.blocks, notes, &mut words);
        let label = words.trim();
        if !label.ends_with([':', '：']) || label.chars().nth(LONGEST_LABEL).is_some() || !has_words(said) {
            return false;
        }
        is_repeated |= first.iter().any(|first| first == label);
        if first.len() < 2 {
            first.push(label.to_owned());
        }
    }
    is_repeated
}

/// The table and its words, if it has data: columns of short cells.
pub(super) fn data(source: &word::Table, notes: &[bool]) -> Option<(Block<'static>, String)> {
    if !has_columns(source) || !source.rows.iter().flat_map(|row| &row.cells).all(is_plain) {
        return None;
    }
    if is_conversation(source, notes) {
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
