//! A table of a speech → a table of the document, with borders and a head that is repeated on each page.

use super::Body;
use oration_model::{Table, Text};

/// The width of the text in twentieths of a point: 156 mm.
pub(super) const WIDTH: usize = 8844;

impl Body<'_> {
    pub(super) fn table(&mut self, table: &Table<'_>) {
        if let Some(caption) = &table.caption {
            self.styled("Caption", caption);
        }
        let columns = table.head.iter().chain(&table.rows).map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let width = (WIDTH / columns).to_string();
        self.xml.open("w:tbl", &[]);
        self.xml.open("w:tblPr", &[]);
        self.xml.empty("w:tblStyle", &[("w:val", "TableGrid")]);
        if self.form.is_right_to_left {
            self.xml.empty("w:bidiVisual", &[]);
        }
        self.xml.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
        self.xml.close();
        self.xml.open("w:tblGrid", &[]);
        (0..columns).for_each(|_| self.xml.empty("w:gridCol", &[("w:w", &width)]));
        self.xml.close();
        for (is_head, row) in rows(table) {
            self.row(row, is_head, columns, &width);
        }
        self.xml.close();
        // Between two tables and behind the last one, Word needs a paragraph.
        self.xml.empty("w:p", &[]);
    }

    /// A row; one that is too short has no cells at its end.
    fn row(&mut self, row: &[Text<'_>], is_head: bool, columns: usize, width: &str) {
        self.xml.open("w:tr", &[]);
        let missing = columns - row.len().max(1);
        if is_head || missing > 0 {
            self.xml.open("w:trPr", &[]);
            if missing > 0 {
                self.xml.empty("w:gridAfter", &[("w:val", &missing.to_string())]);
            }
            if is_head {
                self.xml.empty("w:tblHeader", &[]);
            }
            self.xml.close();
        }
        let empty = [Text::default()];
        for cell in if row.is_empty() { &empty } else { row } {
            self.xml.open("w:tc", &[]);
            self.xml.open("w:tcPr", &[]);
            self.xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
            self.xml.close();
            self.styled(if is_head { "TableHead" } else { "TableText" }, cell);
            self.xml.close();
        }
        self.xml.close();
    }
}

/// The rows, and whether each is of the head.
fn rows<'t, 'a>(table: &'t Table<'a>) -> impl Iterator<Item = (bool, &'t [Text<'a>])> {
    let head = table.head.iter().map(|row| (true, row.as_slice()));
    head.chain(table.rows.iter().map(|row| (false, row.as_slice())))
}
