//! [`Table`] → HTML, in a box that scrolls where the table is wider than the page.

use super::body::Body;
use crate::{Table, Text};

impl Body<'_, '_, '_, '_> {
    pub(super) fn table(&mut self, table: &Table<'_>) {
        self.html.open("div", &[("class", "oration-table"), ("tabindex", "0")]);
        self.html.open("table", &[]);
        self.html.line();
        if let Some(caption) = &table.caption {
            self.html.open("caption", &[]);
            self.text(caption);
            self.html.close("caption");
            self.html.line();
        }
        if !table.head.is_empty() {
            self.html.open("thead", &[]);
            self.rows(&table.head, "th", "col");
            self.html.close("thead");
            self.html.line();
        }
        self.html.open("tbody", &[]);
        self.rows(&table.rows, "td", "");
        self.html.close("tbody");
        self.html.line();
        self.html.close("table");
        self.html.close("div");
    }

    fn rows(&mut self, rows: &[Vec<Text<'_>>], cell: &'static str, scope: &'static str) {
        for row in rows {
            self.html.line();
            self.html.open("tr", &[]);
            for text in row {
                self.html.open(cell, &[("scope", scope)]);
                self.text(text);
                self.html.close(cell);
            }
            self.html.close("tr");
        }
        self.html.line();
    }
}
