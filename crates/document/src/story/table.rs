//! A table → its rows and cells.

use super::{Place, Reader};
use crate::content::{Block, Cell, LossKind, Row, Table};
use crate::xml::Xml;

/// Columns of a table in Word at most.
const COLUMNS: usize = 63;

/// Cells at most that a document gets to keep its columns in line.
const PADDING: usize = 1 << 16;

impl Reader<'_> {
    pub(super) fn table(&mut self, xml: &mut Xml<'_>) {
        // A paragraph that has no end before a table ends there.
        if let Some(unended) = self.unended.take() {
            self.push(unended);
        }
        let mut table = Table { depth: self.depth.take(), ..Table::default() };
        self.rows(xml, &mut table);
        self.blocks.push(Block::Table(table));
    }

    fn rows(&mut self, xml: &mut Xml<'_>, table: &mut Table) {
        while let Some(child) = xml.child() {
            match child.word() {
                "tr" => {
                    let mut row = Row::default();
                    if self.cells(xml, &mut row) {
                        table.rows.push(row);
                    }
                }
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => self.rows(xml, table),
                _ => xml.skip(),
            }
        }
    }

    /// Reads the cells of a row, and says whether the row is in the text: it is not if its deletion is tracked.
    fn cells(&mut self, xml: &mut Xml<'_>, row: &mut Row) -> bool {
        let mut is_kept = true;
        while let Some(child) = xml.child() {
            match child.word() {
                "trPr" => {
                    while let Some(property) = xml.child() {
                        match property.word() {
                            "tblHeader" => row.is_head = property.is_on(),
                            "del" => is_kept = false,
                            "gridBefore" => self.pad(row, property.number()),
                            _ => {}
                        }
                        xml.skip();
                    }
                }
                "tc" if !is_kept => {
                    let words = xml.words();
                    self.lose(LossKind::Deletion, words);
                }
                "tc" => {
                    let outer = std::mem::take(&mut self.blocks);
                    let columns = self.cell(xml);
                    let blocks = self.end_story(outer);
                    row.cells.push(Cell { blocks });
                    self.pad(row, columns.checked_sub(1));
                }
                "sdt" | "sdtContent" | "customXml" => is_kept &= self.cells(xml, row),
                _ => xml.skip(),
            }
        }
        is_kept
    }

    /// Reads the open cell, and says how many columns it spans.
    fn cell(&mut self, xml: &mut Xml<'_>) -> u32 {
        let mut columns = 1;
        while let Some(child) = xml.child() {
            if child.word() != "tcPr" {
                self.element(xml, &child, Place::Story);
                continue;
            }
            while let Some(property) = xml.child() {
                if property.word() == "gridSpan" {
                    columns = property.number().unwrap_or(1);
                }
                xml.skip();
            }
        }
        columns
    }

    /// Adds cells without words, which keep the columns of the rows in line.
    fn pad(&mut self, row: &mut Row, count: Option<u32>) {
        for _ in 0..count.unwrap_or_default() {
            if row.cells.len() >= COLUMNS || self.padding >= PADDING {
                return;
            }
            self.padding += 1;
            row.cells.push(Cell::default());
        }
    }
}
