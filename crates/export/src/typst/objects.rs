//! Pictures, tables, and what stands for text that is left out → Typst markup.

use super::Writer;
use super::escape::{escape, string};
use crate::text;
use oration_model::{Figure, Omission, Table, Text};

impl Writer<'_> {
    pub(super) fn figure(&mut self, figure: &Figure<'_>) {
        let words = if figure.alt.trim().is_empty() { &figure.src } else { &figure.alt };
        self.out.push_str("#omission[");
        self.linked(words, Some(&figure.src));
        self.out.push_str("]\n\n");
        if let Some(caption) = &figure.caption {
            self.call("omission", caption);
        }
    }

    pub(super) fn omission(&mut self, omission: &Omission<'_>) {
        match (&omission.note, &omission.url) {
            (Some(note), None) => self.call("omission", note),
            (_, url) => {
                self.out.push_str("#omission[");
                self.linked(&text::omission(omission, self.locale), url.as_deref());
                self.out.push_str("]\n\n");
            }
        }
    }

    /// Words, as a link where there is a URL.
    fn linked(&mut self, words: &str, url: Option<&str>) {
        match url.and_then(|url| self.target(url)) {
            Some(target) => self.out.extend(["#link(", &string(&target), ")[", &escape(words), "]"]),
            None => self.out.push_str(&escape(words)),
        }
    }

    pub(super) fn table(&mut self, table: &Table<'_>) {
        let columns = table.head.iter().chain(&table.rows).map(Vec::len).max().unwrap_or(0);
        if let Some(caption) = &table.caption {
            self.call("omission", caption);
        }
        if columns == 0 {
            return;
        }
        self.out.push_str(&format!("#block(table(columns: {columns},\n"));
        if !table.head.is_empty() {
            self.out.push_str("table.header(\n");
            table.head.iter().for_each(|row| self.row(row, columns));
            self.out.push_str("),\n");
        }
        table.rows.iter().for_each(|row| self.row(row, columns));
        self.out.push_str("))\n\n");
    }

    fn row(&mut self, row: &[Text<'_>], columns: usize) {
        for cell in row {
            self.out.push('[');
            self.text(cell);
            self.out.push_str("], ");
        }
        self.out.push_str(&"[], ".repeat(columns - row.len()));
        self.out.push('\n');
    }
}
