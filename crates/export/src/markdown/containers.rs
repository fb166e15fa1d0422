//! Lists, quotations, figures and tables → Markdown.

use super::inline::{bracketed, target};
use super::{Writer, prefixed};
use oration_markdown::sanitize_image_url;
use oration_model::{Figure, List, ListItem, Quote, Table, Text};

impl Writer<'_> {
    /// A list. Beside another with the same mark, it would be part of that.
    pub(super) fn list(&self, list: &List<'_>, level: usize, before: Option<&String>) -> String {
        let before = before.map_or("", |part| part.trim_start_matches(|c: char| c.is_ascii_digit()));
        let is_other = before.starts_with(if list.ordered { ". " } else { "- " });
        let item = |(number, item): (u64, &ListItem<'_>)| {
            let mark = match (list.ordered, is_other) {
                (true, false) => format!("{number}. "),
                (true, true) => format!("{number}) "),
                (false, false) => "- ".to_owned(),
                (false, true) => "* ".to_owned(),
            };
            let inner = match item {
                ListItem::Text(text) => self.paragraph(text),
                ListItem::Blocks(body) => self.inner(body, level).join("\n\n"),
            };
            let indented = prefixed(&inner, &" ".repeat(mark.len()), "");
            format!("{mark}{}", indented.trim_start())
        };
        // CommonMark reads nine digits.
        let first = list.start.unwrap_or(1).min(999_999_999 - list.items.len() as u64);
        let items: Vec<String> = (first..).zip(&list.items).map(item).collect();
        let is_loose = items.iter().any(|item| item.contains("\n\n"));
        items.join(if is_loose { "\n\n" } else { "\n" })
    }

    pub(super) fn quote(&self, quote: &Quote<'_>, level: usize) -> String {
        let mut parts: Vec<String> = quote.text.iter().map(|text| self.paragraph(text)).collect();
        self.blocks(&quote.body, level, &mut parts);
        let cite = quote.cite.as_ref().map(|cite| self.line(cite)).filter(|cite| !cite.is_empty());
        parts.extend(cite.map(|cite| format!("— {cite}")));
        parts.retain(|part| !part.is_empty());
        prefixed(&parts.join("\n\n"), "> ", ">")
    }

    pub(super) fn figure(&self, figure: &Figure<'_>, parts: &mut Vec<String>) {
        if let Some(src) = sanitize_image_url(&figure.src) {
            parts.push(format!("![{}]({})", bracketed(&figure.alt), target(&src)));
        }
        parts.extend(figure.caption.as_ref().map(|caption| self.paragraph(caption)));
    }

    /// A table without a head has an empty one, because Markdown requires it.
    pub(super) fn table(&self, table: &Table<'_>, parts: &mut Vec<String>) {
        parts.extend(table.caption.as_ref().map(|caption| self.paragraph(caption)));
        let rows = || table.head.iter().chain(&table.rows);
        let columns = rows().map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let row = |cells: &[Text<'_>]| {
            let cell =
                |i: usize| cells.get(i).map_or(String::new(), |text| self.line(text).replace('|', "\\|"));
            format!("| {} |", (0..columns).map(cell).collect::<Vec<_>>().join(" | "))
        };
        let head = table.head.first().map_or(&[][..], Vec::as_slice);
        let mut lines = vec![row(head), format!("|{}", " --- |".repeat(columns))];
        lines.extend(rows().skip(usize::from(!table.head.is_empty())).map(|cells| row(cells)));
        parts.push(lines.join("\n"));
    }
}
