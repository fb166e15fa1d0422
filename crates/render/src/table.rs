//! [`Table`] → HTML, in a box that scrolls if the table is wider than the page.

use super::body::Body;
use super::html::tag;
use oration_model::{Span, Table, Text};

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
            self.rows(&table.head, true);
            self.html.close(tag!("thead"));
            self.html.line();
        }
        self.html.open(tag!("tbody"), &[]);
        self.rows(&table.rows, false);
        self.html.close(tag!("tbody"));
        self.html.line();
        self.html.close(tag!("table"));
        self.html.close(tag!("div"));
    }

    /// An empty cell of the head is not a header: <https://www.w3.org/WAI/tutorials/tables/one-header/>.
    fn rows(&mut self, rows: &[Vec<Text<'_>>], are_headers: bool) {
        for row in rows {
            self.html.line();
            self.html.open(tag!("tr"), &[]);
            for text in row {
                let is_header = are_headers && !is_empty(text);
                let cell = if is_header { tag!("th") } else { tag!("td") };
                self.html.open(cell, &[("scope", if is_header { "col" } else { "" })]);
                self.text(text);
                self.html.close(cell);
            }
            self.html.close(tag!("tr"));
        }
        self.html.line();
    }
}

fn is_empty(text: &Text<'_>) -> bool {
    match text {
        Text::Markdown(text) => text.trim().is_empty(),
        Text::Spans(spans) => {
            spans.iter().all(|span| matches!(span, Span::Markdown(text) if text.trim().is_empty()))
        }
    }
}
