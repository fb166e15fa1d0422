//! The outline of a speech → the table of contents of a book (EPUB 3.3, 7).

use super::xhtml::document;
use super::{Book, PREFIX};
use crate::markdown::space_after;
use crate::xml::Xml;
use oration_locale::Locale;
use oration_model::Speech;
use oration_outline::{OutlineEntry, outline_with_prefix};

pub(super) fn navigation(speech: &Speech<'_>, book: &Book<'_>, locale: &Locale) -> String {
    let mut xml = Xml::new();
    document(book, &mut xml);
    xml.open("body", &[]);
    xml.open("nav", &[("epub:type", "toc"), ("id", "toc")]);
    xml.element("h1", &[], locale.page.contents);
    xml.open("ol", &[]);
    xml.open("li", &[]);
    xml.element("a", &[("href", "speech.xhtml")], &book.title);
    xml.close();
    entries(&outline_with_prefix(speech, PREFIX).entries, &mut xml);
    xml.finish()
}

fn entries(list: &[OutlineEntry], xml: &mut Xml) {
    for entry in list {
        let num = entry.num.as_deref().unwrap_or_default();
        let words = format!("{num}{}{}", space_after(num, &entry.heading), entry.heading);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let href = format!("speech.xhtml#{}", entry.id);
        xml.open("li", &[]);
        // A link needs words.
        xml.element("a", &[("href", &href)], if words.is_empty() { "…" } else { &words });
        if !entry.children.is_empty() {
            xml.open("ol", &[]);
            entries(&entry.children, xml);
            xml.close();
        }
        xml.close();
    }
}
