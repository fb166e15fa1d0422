//! [`Table`] → HTML, in a box that scrolls if the table is wider than the page.

use super::body::Body;
use super::html::{Tag, tag};
use oration_model::{Table, Text};

impl Body<'_, '_, '_, '_> {
    pub(super) fn table(&mut self, table: &Table<'_>) {
        self.html.open(tag!("div", "oration-table"), &[("tabindex", "0")]);
        self.html.open(tag!("table"), &[]);
        self.html.line();
        if let Some(caption) = &table.caption {
            self.html.open(tag!("caption"), &[]);
            self.text(caption);
            self.html.close(tag!("caption"));
            self.html.line();
        }
        if !table.head.is_empty() {
            self.html.open(tag!("thead"), &[]);
            self.rows(&table.head, tag!("th"), "col");
            self.html.close(tag!("thead"));
            self.html.line();
        }
        self.html.open(tag!("tbody"), &[]);
        self.rows(&table.rows, tag!("td"), "");
        self.html.close(tag!("tbody"));
        self.html.line();
        self.html.close(tag!("table"));
        self.html.close(tag!("div"));
    }

    fn rows(&mut self, rows: &[Vec<Text<'_>>], cell: &Tag, scope: &'static str) {
        for row in rows {
            self.html.line();
            self.html.open(tag!("tr"), &[]);
            for text in row {
                self.html.open(cell, &[("scope", scope)]);
                self.text(text);
                self.html.close(cell);
            }
            self.html.close(tag!("tr"));
        }
        self.html.line();
    }
}
